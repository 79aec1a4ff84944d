import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Words } from '../../catalogue/kit/words.ts';
import {
  BACKENDS,
  DecodeError,
  decode,
  type Plan,
  planDecoder,
  type ResumeRequest,
  type RunEvent,
  type RunRequest,
  runEvent,
  watchingDecoder,
} from '../../protocol/index.ts';
import { errorCode, Failure, reason } from '../failure.ts';
import { type Checkpoint, decodeCheckpoint, type KeptRun } from './checkpoint.ts';
import { CHECKPOINTS } from './folder.ts';

/** A run as its folder tells: what it was asked for, and where it goes on. */
export interface Resumed {
  readonly folder: string;
  readonly request: RunRequest;
  readonly checkpoint: Checkpoint & KeptRun;
  /** The log up to there. */
  readonly events: string;
  /** What it tells. */
  readonly told: readonly RunEvent[];
  /** What the data came to when the run began: `data.json`. */
  readonly data: unknown;
  /** Checkpoints that could not be read. */
  readonly warnings: readonly Words[];
}

const runDecoder = decode.object(
  { file: decode.string, backend: decode.oneOf(...BACKENDS), seed: decode.integer },
  { watching: watchingDecoder },
);

async function text(folder: string, file: string): Promise<string> {
  try {
    return await readFile(path.join(folder, file), 'utf8');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw noRun(folder, file, error);
  }
}

async function json<T>(folder: string, file: string, decoder: (value: unknown) => T): Promise<T> {
  const content = await text(folder, file);
  try {
    return decoder(JSON.parse(content));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DecodeError) throw noRun(folder, file, error);
    throw error;
  }
}

interface Found {
  readonly checkpoint: Checkpoint & KeptRun;
  readonly warnings: readonly Words[];
}

/** The last checkpoint that can be read; those that cannot are named. */
async function newestCheckpoint(folder: string): Promise<Found> {
  const failures: Failure[] = [];
  for (const file of CHECKPOINTS) {
    try {
      const checkpoint = decodeCheckpoint(await readFile(path.join(folder, file)), file);
      return { checkpoint, warnings: failures.map(passedOver) };
    } catch (error) {
      if (error instanceof Failure) failures.push(error);
      else if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
  throw noCheckpoint(folder, failures[0]);
}

const isOver = ({ event }: RunEvent): boolean => event === 'end' || event === 'error';

/** Whether an event tells of what the run, going on, will not tell again. */
function isBefore(event: RunEvent, { epoch, batch }: Checkpoint): boolean {
  if (event.event === 'epoch' || event.event === 'problem') return event.epoch < epoch;
  if (event.event === 'batch') return event.epoch < epoch || (event.epoch === epoch && event.batch < batch);
  return !isOver(event);
}

function readEvents(log: string): readonly { readonly line: string; readonly event: RunEvent }[] {
  return log.split('\n').flatMap((line) => {
    try {
      return [{ line, event: runEvent(JSON.parse(line)) }];
    } catch (error) {
      // The last line of a run that was killed may be cut off.
      if (error instanceof SyntaxError || error instanceof DecodeError) return [];
      throw error;
    }
  });
}

/** As the command line has it: data paths stay inside the workspace, or beside a spec that is not in it. */
function workspaceOf(file: string, workspace: string): string {
  const inside = path.relative(workspace, file);
  return inside.startsWith('..') || path.isAbsolute(inside) ? path.dirname(file) : workspace;
}

const withEpochs = (plan: Plan, epochs: number | null): Plan =>
  epochs === null ? plan : { ...plan, train: { ...plan.train, epochs } };

/**
 * Reads what a run needs to go on.
 * @throws Failure when the folder holds no run, no checkpoint that can be read, or a run that is over
 */
export async function reread({ run: folder, workspace, epochs, engine, lang }: ResumeRequest): Promise<Resumed> {
  const { file, backend, watching } = await json(folder, 'run.json', runDecoder);
  const plan = withEpochs(await json(folder, 'plan.json', planDecoder), epochs);
  const data = await json(folder, 'data.json', (value) => value);
  const { checkpoint, warnings } = await newestCheckpoint(folder);
  const log = readEvents(await text(folder, 'events.jsonl'));
  const ended = log.some(({ event }) => event.event === 'end' && event.status !== 'stopped');
  if (ended && (epochs === null || checkpoint.epoch >= epochs)) throw nothingLeft(folder, checkpoint.epoch);
  const spec = await text(folder, 'spec.nnspec');
  const request = requestOf({ plan, file, backend, spec, ...(watching && { watching }) });
  const kept = log.filter(({ event }) => isBefore(event, checkpoint));
  return {
    folder,
    request: { ...request, workspace: workspaceOf(file, workspace), out: path.dirname(folder), engine, lang },
    checkpoint: ended ? { ...checkpoint, stoppedBy: null } : checkpoint,
    events: kept.map(({ line }) => `${line}\n`).join(''),
    told: kept.map(({ event }) => event),
    data,
    warnings,
  };
}

const requestOf = (parts: Pick<RunRequest, 'plan' | 'file' | 'backend' | 'spec' | 'watching'>) =>
  ({ type: 'run', ...parts }) as const;

const name = (folder: string): string => path.basename(folder);

const noRun = (folder: string, file: string, cause: unknown): Failure =>
  new Failure(
    {
      message: {
        en: `\`${folder}\` is not the folder of a run that can go on: \`${file}\` cannot be read (${reason(cause)}).`,
        fr: `\`${folder}\` n’est pas le dossier d’un essai qui peut reprendre : \`${file}\` ne peut pas être lu (${reason(cause)}).`,
      },
      hint: {
        en: 'Give the folder that `nnspec train` named last: `runs/…`.',
        fr: 'Donnez le dossier que `nnspec train` a nommé en dernier : `runs/…`.',
      },
    },
    cause,
  );

const noCheckpoint = (folder: string, first: Failure | undefined): Failure =>
  new Failure({
    message: {
      en: `The run \`${name(folder)}\` has no checkpoint to go on from.${first ? ` ${first.words.en}` : ' It ended before its first one was written.'}`,
      fr: `L’essai \`${name(folder)}\` n’a pas de point de reprise.${first ? ` ${first.words.fr}` : ' Il s’est arrêté avant le premier.'}`,
    },
    hint: {
      en: 'Train again from the spec; `last.safetensors` of the run, where it is there, can serve as `initial_weights`.',
      fr: 'Relancez l’entraînement depuis la spécification ; `last.safetensors` de l’essai, s’il existe, peut servir d’`initial_weights`.',
    },
  });

const nothingLeft = (folder: string, epochs: number): Failure =>
  new Failure({
    message: {
      en: `The run \`${name(folder)}\` is over: all its ${epochs} epochs are done.`,
      fr: `L’essai \`${name(folder)}\` est terminé : ses ${epochs} époques sont faites.`,
    },
    hint: {
      en: `\`--epochs ${2 * epochs}\` lets it go on to ${2 * epochs} epochs.`,
      fr: `\`--epochs ${2 * epochs}\` le prolonge jusqu’à ${2 * epochs} époques.`,
    },
  });

const passedOver = ({ words }: Failure): Words => ({
  en: `${words.en} The checkpoint before it is used.`,
  fr: `${words.fr} Le point de reprise précédent est utilisé.`,
});
