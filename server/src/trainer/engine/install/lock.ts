import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from './progress.ts';

const STALE_MS = 20_000;
const BEAT_MS = 4_000;
const POLL_MS = 250;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** A lock is nobody's when its process is gone, or when it gave no sign of life (its number may be another process's by now). */
async function isAbandoned(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (found === undefined) return false;
  const silent = Date.now() - found.mtimeMs;
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  return silent > STALE_MS || (silent > 1_000 && !(pid > 0 && isAlive(pid)));
}

/** Runs `work` while no other process of this user does the same; waits as long as that takes. */
export async function withLock<T>(lock: string, context: Context, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  for (let told = false; !(await take(lock)); told = true) {
    context.signal?.throwIfAborted();
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else if (!told) context.onProgress({ message: WAITING });
    await delay(POLL_MS);
  }
  const beat = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(lock, { force: true });
  }
}

const WAITING = {
  en: 'Another process is setting the native engine up: waiting for it',
  fr: 'Un autre processus installe le moteur natif : attente de sa fin',
};
