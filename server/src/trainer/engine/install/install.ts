import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withLock } from './lock.ts';
import { type Attempt, allFailed, folderInTheWay } from './outcome.ts';
import { addonPath, cacheFolder, engineFolder, thisMachine } from './paths.ts';
import type { Context, OnProgress } from './progress.ts';
import { readRecord, writeRecord } from './record.ts';
import type { Source } from './sources/source.ts';
import { type Verify, verifyEngine } from './verify.ts';

/** An engine that passed its self-test. */
export interface InstalledEngine {
  readonly folder: string;
  /** TensorFlow's version. */
  readonly tensorflow: string;
  /** Where it came from: the English name of a source, or `found` for a folder that was there. */
  readonly source: string;
}

export interface InstallOptions {
  /** Tried in this order. */
  readonly sources: readonly Source[];
  /** Default: the folder of this user's cache, or that of `NNSPEC_ENGINE`. */
  readonly folder?: string;
  /** Where partial downloads are kept. */
  readonly downloads?: string;
  readonly verify?: Verify;
  readonly signal?: AbortSignal;
}

/** The engine that is set up, as its record says; no process is started. */
export async function findEngine(folder = engineFolder()): Promise<InstalledEngine | undefined> {
  const record = await readRecord(folder);
  return record && { folder, tensorflow: record.tensorflow, source: record.source };
}

/**
 * Makes sure of a native engine: the one that is set up, else the first source that passes the self-test. An interrupted
 * set-up leaves nothing but partial downloads, which the next one continues; two at once wait for each other.
 * @throws SetupFailure saying what was tried, why each attempt failed and what can be done.
 */
export async function installEngine(options: InstallOptions, onProgress: OnProgress): Promise<InstalledEngine> {
  const { folder = engineFolder(), verify = verifyEngine, signal } = options;
  const ready = (await findEngine(folder)) ?? (await findUnrecorded(folder, verify, signal));
  if (ready) return ready;
  const downloads = options.downloads ?? `${cacheFolder(thisMachine)}/downloads`;
  const context: Context = { onProgress, downloads, signal };
  return withLock(`${folder}.lock`, context, async () => {
    const made = await findEngine(folder);
    if (made) return made;
    await mkdir(downloads, { recursive: true });
    await removeLeftovers(folder);
    return tryAll(options.sources, folder, verify, context);
  });
}

/** An engine that somebody put there without the set-up, in a folder that may not be ours to write to. */
async function findUnrecorded(folder: string, verify: Verify, signal?: AbortSignal): Promise<InstalledEngine | undefined> {
  if (!existsSync(addonPath(folder))) {
    if (isOurs(folder) || (await isEmpty(folder))) return undefined;
    throw folderInTheWay(folder);
  }
  try {
    return { folder, tensorflow: (await verify(folder, signal)).tensorflow, source: 'found' };
  } catch (error) {
    if (isOurs(folder)) return undefined;
    throw folderInTheWay(folder, error);
  }
}

/** Only a folder of our cache is ever replaced; one that was named by hand may hold anything. */
function isOurs(folder: string): boolean {
  return folder.startsWith(cacheFolder()) || existsSync(`${folder}/engine.json`);
}

async function isEmpty(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

/** What set-ups left that were killed. The caller holds the lock. */
async function removeLeftovers(folder: string): Promise<void> {
  await rm(`${folder}.new`, { recursive: true, force: true });
  await rm(`${folder}.old`, { recursive: true, force: true });
}

async function tryAll(sources: readonly Source[], folder: string, verify: Verify, context: Context): Promise<InstalledEngine> {
  const attempts: Attempt[] = [];
  for (const source of sources) {
    context.onProgress({ message: { en: `Trying ${source.name.en}`, fr: `Essai : ${source.name.fr}` } });
    try {
      return await tryOne(source, folder, verify, context);
    } catch (error) {
      context.signal?.throwIfAborted();
      attempts.push({ source: source.name, error });
    } finally {
      await rm(`${folder}.new`, { recursive: true, force: true });
    }
  }
  throw allFailed(attempts);
}

async function tryOne(source: Source, folder: string, verify: Verify, context: Context): Promise<InstalledEngine> {
  const next = `${folder}.new`;
  await mkdir(next, { recursive: true });
  await source.install(next, context);
  context.onProgress({ message: { en: 'Testing the engine', fr: 'Essai du moteur' } });
  const { tensorflow } = await verify(next, context.signal);
  await writeRecord(next, tensorflow, source.name.en);
  await place(next, folder);
  return { folder, tensorflow, source: source.name.en };
}

async function place(next: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  if (existsSync(folder)) await rename(folder, `${folder}.old`);
  await rename(next, folder);
  await rm(`${folder}.old`, { recursive: true, force: true });
}
