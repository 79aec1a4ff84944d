import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reason, SetupFailure } from './failure.ts';
import type { Context } from './progress.ts';
import { request } from './request.ts';

/** A file to fetch. Without `sha256` only the transfer is checked. */
export interface Download {
  readonly url: string;
  readonly name: string;
  readonly file: string;
  readonly sha256?: string;
}

const STALL_MS = 30_000;
const ATTEMPTS = 4;

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found?.size ?? 0;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Fetches what is missing of the partial file; gives up when nothing arrives for half a minute. */
async function fetchRest(download: Download, part: string, context: Context): Promise<void> {
  const have = await sizeOf(part);
  const stalled = new AbortController();
  const watchdog = setTimeout(() => stalled.abort(new Error('no data for 30 seconds')), STALL_MS);
  const signal = context.signal ? AbortSignal.any([context.signal, stalled.signal]) : stalled.signal;
  try {
    const response = await request(download.url, have > 0 ? { range: `bytes=${have}-` } : {}, signal);
    if (response.body === null) throw new Error('empty answer');
    const from = response.status === 206 ? have : 0;
    const total = from + Number(response.headers.get('content-length') ?? 0);
    let done = from;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        watchdog.refresh();
        done += chunk.length;
        context.onProgress(downloading(download.name, done, total));
        next(null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(response.body), count, createWriteStream(part, { flags: from > 0 ? 'a' : 'w' }), { signal });
  } finally {
    clearTimeout(watchdog);
  }
}

function downloading(name: string, done: number, total: number) {
  const amount = `${Math.round(done / 1e6)}${total > done ? `/${Math.round(total / 1e6)}` : ''} MB`;
  const message = { en: `Downloading ${name}: ${amount}`, fr: `Téléchargement de ${name} : ${amount}` };
  return total > 0 ? { message, fraction: done / total } : { message };
}

/** Worth another attempt: the transfer broke; not worth one: the host is unknown, the answer was an error. */
function isTransient(error: unknown): boolean {
  return !(error instanceof SetupFailure) && !/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|CERT|abort/i.test(reason(error));
}

async function fetchAll(download: Download, part: string, context: Context): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchRest(download, part, context);
    } catch (error) {
      context.signal?.throwIfAborted();
      // A partial file that the server cannot continue (416) is started anew.
      if (error instanceof SetupFailure && (await sizeOf(part)) > 0 && attempt < ATTEMPTS) await rm(part, { force: true });
      else if (attempt >= ATTEMPTS || !isTransient(error)) throw error;
    }
  }
}

/** A file in its place came there complete; it is kept when a later step of the set-up failed. */
async function isComplete({ file, sha256: pin }: Download): Promise<boolean> {
  if (!existsSync(file)) return false;
  return pin === undefined || (await sha256(file)) === pin;
}

/**
 * Brings a file to its place, complete and checked, or not at all. What an interrupted download left is continued.
 * @throws SetupFailure when the checksum is wrong also for a file that was fetched in one go.
 */
export async function download(wanted: Download, context: Context): Promise<void> {
  await mkdir(dirname(wanted.file), { recursive: true });
  if (await isComplete(wanted)) return;
  const part = `${wanted.file}.part`;
  const continued = (await sizeOf(part)) > 0;
  await fetchAll(wanted, part, context);
  const found = wanted.sha256 === undefined ? undefined : await sha256(part);
  if (found === wanted.sha256) return rename(part, wanted.file);
  await rm(part, { force: true });
  if (continued) return download(wanted, context);
  throw new SetupFailure({
    en: `${wanted.name} from ${wanted.url} is not the expected file (sha256 ${found} instead of ${wanted.sha256}): it is damaged or was exchanged, and was deleted`,
    fr: `${wanted.name} de ${wanted.url} n'est pas le fichier attendu (sha256 ${found} au lieu de ${wanted.sha256}) : il est abîmé ou a été échangé, et a été supprimé`,
  });
}
