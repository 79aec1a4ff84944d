import { crc32 } from 'node:zlib';
import { DecodeError, type Decoder, decode } from '../../protocol/index.ts';
import type { CallbackState } from '../callbacks/kit.ts';
import { Failure } from '../failure.ts';
import type { Snapshot } from '../fit/snapshot.ts';
import type { WeightValues } from '../fit/weights.ts';
import { decodeSafetensors, encodeSafetensors, type TensorFile } from './safetensors.ts';

/** A run between two of its batches: all that it needs to go on as if nothing had happened. */
export interface Checkpoint {
  /** The epoch that runs, or comes next, and how many of its batches are done. */
  readonly epoch: number;
  readonly batch: number;
  /** Of that epoch so far. */
  readonly samples: number;
  readonly seconds: number;
  /** The callback that has ended the training. */
  readonly stoppedBy: string | null;
  readonly snapshot: Snapshot;
  readonly callbacks: readonly CallbackState[];
}

/** What the keeper of a run adds. */
export interface KeptRun {
  readonly seed: number;
  /** The best epoch so far. */
  readonly best: { readonly epoch: number; readonly loss: number } | null;
}

const STATE = '@state/';
const CALLBACK = '@callback/';

/** Whether a tensor of a file is a weight of the network, and not what a checkpoint holds besides. */
export const isWeight = ({ path }: WeightValues): boolean => !path.startsWith(STATE) && !path.startsWith(CALLBACK);

/** Weights under their own paths; slots and states under a prefix, since their names are the trainer's. */
export const snapshotTensors = ({ weights, rest }: Snapshot): readonly WeightValues[] => [
  ...weights,
  ...rest.map((one, i) => ({ ...one, path: `${STATE}${i}/${one.path}` })),
];

/** JSON with the numbers that it has not: NaN and the infinities. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'number' && !Number.isFinite(one) ? { number: String(one) } : one));

const fromJson = (text: string): unknown =>
  JSON.parse(text, (_, one) =>
    typeof one === 'object' && one !== null && typeof one.number === 'string' ? Number(one.number) : one,
  );

const { array, integer, nullable, number, object, record, string } = decode;

const scalar: Decoder<number | string | boolean | null> = (value, path = '$') => {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  throw new DecodeError(path, 'a number or a word');
};

const headDecoder = object({
  epoch: integer,
  batch: integer,
  samples: integer,
  seconds: number,
  stoppedBy: nullable(string),
  iterations: integer,
  learningRate: nullable(number),
  place: object({ pass: integer, taken: integer }),
  callbacks: array(record(scalar)),
  seed: integer,
  best: nullable(object({ epoch: integer, loss: number })),
});

const crcOf = (tensors: readonly WeightValues[]): number =>
  tensors.reduce((crc, { values }) => crc32(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), crc), 0);

/** The bytes of a checkpoint: a safetensors file, which also serves as initial weights. */
export function encodeCheckpoint({ snapshot, callbacks, ...place }: Checkpoint, kept: KeptRun): Uint8Array {
  const { iterations, learningRate, place: order } = snapshot;
  const states = callbacks.map(({ values }) => values);
  const tensors = [
    ...snapshotTensors(snapshot),
    ...callbacks.flatMap(({ tensors: own = [] }, i) => own.map((one) => ({ ...one, path: `${CALLBACK}${i}/${one.path}` }))),
  ];
  const head = toJson({ ...place, iterations, learningRate, place: order, callbacks: states, ...kept });
  return encodeSafetensors({ tensors, metadata: { checkpoint: head, crc32: String(crcOf(tensors)) } });
}

const bare = (prefix: string, tensors: readonly WeightValues[]): readonly WeightValues[] =>
  tensors.filter(({ path }) => path.startsWith(prefix)).map((one) => ({ ...one, path: one.path.slice(prefix.length) }));

/** Callbacks' tensors are few: a scan for each is cheap. */
function statesOf(values: readonly CallbackState['values'][], tensors: readonly WeightValues[]): readonly CallbackState[] {
  return values.map((own, i) => ({ values: own, tensors: bare(`${CALLBACK}${i}/`, tensors) }));
}

function assembled({ tensors, metadata }: TensorFile, file: string): Checkpoint & KeptRun {
  const head = headDecoder(fromJson(metadata.checkpoint ?? 'null'));
  if (String(crcOf(tensors)) !== metadata.crc32) throw new DecodeError(file, 'the numbers that were written');
  const { iterations, learningRate, place, callbacks, ...rest } = head;
  const kept = bare(STATE, tensors).map((one) => ({ ...one, path: one.path.replace(/^\d+\//, '') }));
  const snapshot = { iterations, learningRate, place, weights: tensors.filter(isWeight), rest: kept };
  return { ...rest, snapshot, callbacks: statesOf(callbacks, tensors) };
}

/**
 * Reads a checkpoint back, to the bit.
 * @param file its name, for the message
 * @throws Failure when it is cut off, damaged, or no checkpoint
 */
export function decodeCheckpoint(bytes: Uint8Array, file: string): Checkpoint & KeptRun {
  try {
    return assembled(decodeSafetensors(bytes, file), file);
  } catch (error) {
    if (!(error instanceof DecodeError || error instanceof SyntaxError)) throw error;
    throw new Failure({ ...damaged(file) }, error);
  }
}

const damaged = (file: string) => ({
  message: {
    en: `\`${file}\` is damaged: its numbers are not those that were written.`,
    fr: `\`${file}\` est endommagé : ses nombres ne sont pas ceux qui ont été écrits.`,
  },
  hint: { en: 'Train again from the spec.', fr: 'Relancez l’entraînement depuis la spécification.' },
});
