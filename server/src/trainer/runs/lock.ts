import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode, Failure } from '../failure.ts';
import { WriteFailure } from './write-failure.ts';

/** Holds the number of the process that trains. */
const FILE = 'running';

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Number.NaN;
    throw error;
  }
}

/**
 * Makes a run's folder this process's own. One that was killed has left its mark behind, which counts for nothing.
 * @returns what gives it free
 * @throws Failure when another process trains in it
 */
export function lock(folder: string): () => void {
  const file = path.join(folder, FILE);
  const holder = holderOf(file);
  if (holder > 0 && isAlive(holder)) throw inUse(folder, file, holder);
  try {
    writeFileSync(file, String(process.pid));
  } catch (error) {
    throw new WriteFailure(file, error);
  }
  return () => rmSync(file, { force: true });
}

const inUse = (folder: string, file: string, pid: number): Failure =>
  new Failure({
    message: {
      en: `The run \`${path.basename(folder)}\` is being trained by process ${pid}. Two processes never share a run.`,
      fr: `L’essai \`${path.basename(folder)}\` est en cours d’entraînement par le processus ${pid}. Deux processus ne partagent jamais un essai.`,
    },
    hint: {
      en: `Stop that one first. If process ${pid} is no training, delete \`${file}\`.`,
      fr: `Arrêtez-le d’abord. Si le processus ${pid} n’est pas un entraînement, supprimez \`${file}\`.`,
    },
  });
