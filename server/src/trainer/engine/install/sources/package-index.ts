import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SetupFailure } from '../failure.ts';
import type { Machine } from '../paths.ts';
import { request } from '../request.ts';

const PYPI = 'https://pypi.org/simple';
const JSON_TYPE = 'application/vnd.pypi.simple.v1+json';

interface Listing {
  readonly files: readonly { readonly url: string; readonly hashes?: Readonly<Record<string, string>> }[];
}

async function configured(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^\s*index[-_]url\s*=\s*(\S+)/m.exec(text)?.[1];
}

/** The package index that pip is set to use on this machine, else the public one. */
export async function packageIndex(env: Machine['env']): Promise<string> {
  if (env.PIP_INDEX_URL) return env.PIP_INDEX_URL;
  const home = env.HOME ?? homedir();
  const files = [
    env.PIP_CONFIG_FILE ?? '',
    join(env.XDG_CONFIG_HOME || join(home, '.config'), 'pip', 'pip.conf'),
    join(home, '.pip', 'pip.conf'),
    '/etc/pip.conf',
  ];
  for (const file of files) {
    const index = file === '' ? undefined : await configured(file);
    if (index !== undefined) return index;
  }
  return PYPI;
}

/** Older indexes know only the HTML form, in which the hash is part of the link. */
function fromHtml(html: string, sha256: string): string | undefined {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
  return links.find((href) => href.includes(`sha256=${sha256}`));
}

/**
 * The address of the file of a project that has this hash.
 * @throws SetupFailure when the index does not list it.
 */
export async function findByHash(index: string, project: string, sha256: string, signal?: AbortSignal): Promise<string> {
  const page = `${index.replace(/\/+$/, '')}/${project}/`;
  const response = await request(page, { accept: `${JSON_TYPE}, text/html;q=0.5` }, signal);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const found = isJson
    ? ((await response.json()) as Listing).files.find((file) => file.hashes?.sha256 === sha256)?.url
    : fromHtml(await response.text(), sha256);
  if (found !== undefined) return withLogin(new URL(found, response.url), new URL(page)).href;
  const { host } = new URL(page);
  throw new SetupFailure({
    en: `the package index ${host} does not list the expected file of ${project}`,
    fr: `l'index de paquets ${host} ne liste pas le fichier attendu de ${project}`,
  });
}

/** A private index asks for the same credentials for its files. */
function withLogin(file: URL, page: URL): URL {
  if (file.host === page.host) {
    file.username = page.username;
    file.password = page.password;
  }
  return file;
}
