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

/** Where the batches of a run stand: how many passes over the data have begun, and how many batches of the last were taken. */
export interface Place {
  readonly pass: number;
  readonly taken: number;
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
  #taken = 0;
  #order: Int32Array | null = null;

  constructor(train: TrainPlan, batching: Batching, seed: number) {
    this.#train = train;
    this.#batching = batching;
    this.#seed = seed;
  }

  /** Batches that an epoch has at most. */
  get steps(): number {
    return Math.min(this.#train.stepsPerEpoch ?? Number.POSITIVE_INFINITY, batchCount(this.#batching));
  }

  get place(): Place {
    return { pass: this.#pass, taken: this.#taken };
  }

  /** Goes on from there: the order of a pass follows from its number. */
  goTo({ pass, taken }: Place): void {
    this.#pass = pass;
    this.#taken = taken;
    this.#order = pass > 0 ? this.#orderOf(pass - 1) : null;
  }

  /** Begins an epoch. */
  begin(): void {
    if (this.#order === null || this.#train.stepsPerEpoch === null || this.#isThrough) this.#startPass();
  }

  /** The rows of the epoch's next batch; `null` when it has no more. @param step batches of the epoch before this one */
  take(step: number): Int32Array | null {
    if (step >= this.steps || this.#isThrough || this.#order === null) return null;
    const { size, samples } = this.#batching;
    const at = this.#taken * size;
    this.#taken += 1;
    return this.#order.subarray(at, Math.min(at + size, samples));
  }

  /** Whether the epoch has so many more batches, all of the whole size. @param step batches of the epoch before them */
  leaves(step: number, count: number): boolean {
    return step + count <= this.steps && (this.#taken + count) * this.#batching.size <= this.#batching.samples;
  }

  /** The rows of the next batches of this pass, which are not taken yet. */
  *upcoming(count: number): Generator<Int32Array, void> {
    const { size, samples } = this.#batching;
    const end = Math.min(this.#taken + count, batchCount(this.#batching));
    for (let i = this.#taken; i < end && this.#order; i++)
      yield this.#order.subarray(i * size, Math.min((i + 1) * size, samples));
  }

  get #isThrough(): boolean {
    return this.#taken >= batchCount(this.#batching);
  }

  #startPass(): void {
    this.#order = this.#orderOf(this.#pass);
    this.#pass += 1;
    this.#taken = 0;
  }

  #orderOf(pass: number): Int32Array {
    const { samples } = this.#batching;
    return this.#train.shuffle ? shuffled(samples, this.#seed, pass) : inOrder(samples);
  }
}
