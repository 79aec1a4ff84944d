import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type ApplyRequest,
  BACKENDS,
  type Backend,
  DecodeError,
  type Decoder,
  decode,
  type Plan,
  planDecoder,
} from '../../protocol/index.ts';
import type { Feature } from '../data/block.ts';
import type { FittedData } from '../data/load.ts';
import { errorCode, Failure, reason } from '../failure.ts';
import { matchWeights, type WeightValues } from '../fit/weights.ts';
import { loadWeights } from '../runs/load-weights.ts';

/** A run that has been trained, as its folder tells. */
export interface TrainedRun {
  readonly plan: Plan;
  readonly fitted: FittedData;
  readonly backend: Backend;
  readonly weights: readonly WeightValues[];
}

const { array, integer, number, object, oneOf, string, tagged } = decode;

const feature: Decoder<Feature> = tagged('encoding', {
  number: object({ column: string }),
  one_hot: object({ column: string, classes: array(string) }),
  integer: object({ column: string, classes: array(string) }),
  tokens: object({ column: string, vocabulary: array(string) }),
});

const fittedBlock = object({
  name: string,
  shape: array(integer),
  features: array(feature),
  scaler: object({ fill: array(number), offset: array(number), factor: array(number) }),
});

const fittedData: Decoder<FittedData> = object({ inputs: array(fittedBlock), targets: array(fittedBlock) });

const runFile = object({ backend: oneOf(...BACKENDS) });

/** @throws Failure when the folder holds no run that has been trained */
export async function readRun({ run, weights }: ApplyRequest): Promise<TrainedRun> {
  const plan = await json(run, 'plan.json', planDecoder);
  const fitted = await json(run, 'data.json', fittedData);
  const { backend } = await json(run, 'run.json', runFile);
  const file = `${weights}.safetensors`;
  const found = await loadWeights(path.join(run, file), file).catch((error: unknown) => {
    throw errorCode(error) === undefined ? error : noRun(run, file, error);
  });
  return { plan, fitted, backend, weights: matchWeights(plan.network, found) };
}

async function json<T>(folder: string, file: string, decoder: Decoder<T>): Promise<T> {
  try {
    return decoder(JSON.parse(await readFile(path.join(folder, file), 'utf8')));
  } catch (error) {
    const known = errorCode(error) !== undefined || error instanceof SyntaxError || error instanceof DecodeError;
    throw known ? noRun(folder, file, error) : error;
  }
}

const noRun = (folder: string, file: string, cause: unknown): Failure =>
  new Failure(
    {
      message: {
        en: `\`${folder}\` is not the folder of a trained run: \`${file}\` cannot be read (${reason(cause)}).`,
        fr: `\`${folder}\` n’est pas le dossier d’un essai entraîné : \`${file}\` ne peut pas être lu (${reason(cause)}).`,
      },
      hint: {
        en: 'Give the folder that `nnspec train` named last: `runs/…`.',
        fr: 'Donnez le dossier que `nnspec train` a nommé en dernier : `runs/…`.',
      },
    },
    cause,
  );
