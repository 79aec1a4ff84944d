import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site for one test: a package index with one wheel, and any other files. */
export interface Site {
  readonly url: string;
  /** Every request so far: `GET /wheel.whl bytes=10-`. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly files: Readonly<Record<string, Buffer>>;
  /** What the index says of `/wheel.whl`; default: its hash. */
  readonly sha256?: string;
  /** The index in the old HTML form. */
  readonly html?: boolean;
  /** Ends that many transfers of a file half-way. */
  readonly cuts?: number;
}

export function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function sendIndex(response: ServerResponse, { html = false, sha256: hash }: SiteOptions & { sha256: string }): void {
  if (html) {
    response.setHeader('content-type', 'text/html').end(`<a href="../../wheel.whl#sha256=${hash}">wheel</a>`);
    return;
  }
  const listing = { files: [{ filename: 'wheel.whl', url: '../../wheel.whl', hashes: { sha256: hash } }] };
  response.setHeader('content-type', 'application/vnd.pypi.simple.v1+json').end(JSON.stringify(listing));
}

function sendFile(request: IncomingMessage, response: ServerResponse, data: Buffer, cut: boolean): void {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = data.subarray(from);
  response.statusCode = from > 0 ? 206 : 200;
  response.setHeader('content-length', rest.length);
  if (!cut) response.end(rest);
  else response.write(rest.subarray(0, Math.ceil(rest.length / 2)), () => setTimeout(() => response.destroy(), 30));
}

export async function openSite(options: SiteOptions): Promise<Site> {
  const requests: string[] = [];
  let cuts = options.cuts ?? 0;
  const wheel = options.files['/wheel.whl'];
  const hash = options.sha256 ?? (wheel ? sha256(wheel) : '');
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push([request.method, path, request.headers.range].filter(Boolean).join(' '));
    const data = options.files[path];
    if (path.startsWith('/simple/')) sendIndex(response, { ...options, sha256: hash });
    else if (data) sendFile(request, response, data, cuts-- > 0);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}
