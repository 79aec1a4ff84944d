import type { TrainPlan } from '../../protocol/index.ts';
import { generator } from '../initializers/generator.ts';

/** How many batches a pass over the data has, and how large they are. */
export interface Batching {
  readonly samples: number;
  readonly size: number;
  /** Leaves out the last, smaller batch. */
  readonly dropRemainder: boolean;
}

export function batchCount({ samples, size, dropRemainder }: Batching): number {
  return dropRemainder ? Math.floor(samples / size) : Math.ceil(samples / size);
}

/** The different sizes of the batches. */
export function batchSizes(batching: Batching): readonly number[] {
  const { samples, size, dropRemainder } = batching;
  const rest = samples % size;
  return [...(samples >= size ? [size] : []), ...(rest > 0 && !dropRemainder ? [rest] : [])];
}

/** The rows of each batch, in that order. @param offset of the part's first row */
export function* batchesOf(batching: Batching, order: Int32Array): Generator<Int32Array, void> {
  const count = batchCount(batching);
  for (let i = 0; i < count; i++) yield order.subarray(i * batching.size, Math.min((i + 1) * batching.size, batching.samples));
}

export const inOrder = (samples: number, offset = 0): Int32Array => Int32Array.from({ length: samples }, (_, i) => i + offset);

/** Fisher and Yates; the same for the same seed and pass. */
export function shuffled(samples: number, seed: number, pass: number): Int32Array {
  const order = inOrder(samples);
  const random = generator(seed, -1 - pass);
  for (let i = samples - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/**
 * The batches of each epoch. With `steps_per_epoch` an epoch takes so many batches and the next goes on where it ended;
 * an epoch that reaches the end of the data ends there. keras/src/trainers/epoch_iterator.py
 */
export class Epochs {
  readonly #train: TrainPlan;
  readonly #batching: Batching;
  readonly #seed: number;
  #pass = 0;
  #seen = 0;
  #batches: Generator<Int32Array, void> | null = null;

  constructor(train: TrainPlan, batching: Batching, seed: number) {
    this.#train = train;
    this.#batching = batching;
    this.#seed = seed;
  }

  /** Batches that an epoch has at most. */
  get steps(): number {
    return Math.min(this.#train.stepsPerEpoch ?? Number.POSITIVE_INFINITY, batchCount(this.#batching));
  }

  *next(): Generator<Int32Array, void> {
    if (this.#train.stepsPerEpoch === null) this.#batches = null;
    this.#batches ??= this.#start();
    for (let step = 0; step < this.steps; step++) {
      const { value } = this.#batches.next();
      if (!value) break;
      this.#seen += 1;
      yield value;
    }
    if (this.#seen >= batchCount(this.#batching)) this.#batches = null;
  }

  #start(): Generator<Int32Array, void> {
    const { samples } = this.#batching;
    const order = this.#train.shuffle ? shuffled(samples, this.#seed, this.#pass) : inOrder(samples);
    this.#pass += 1;
    this.#seen = 0;
    return batchesOf(this.#batching, order);
  }
}
