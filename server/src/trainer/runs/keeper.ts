import type { Logs } from '../../protocol/index.ts';
import type { Snapshot } from '../fit/training.ts';
import type { WeightValues } from '../fit/weights.ts';
import type { RunFolder } from './folder.ts';

/** Weights are written no more often than this, in milliseconds: epochs of a small network last less than a disk takes. */
const WRITE_EVERY = 2_000;

/** What is trained, as far as its values are asked for. */
export interface Trained {
  weights(): readonly WeightValues[];
  snapshot(): Snapshot;
}

/** Keeps the weights of a run on disk: the last, the best so far, and a checkpoint to go on from. */
export class Keeper {
  readonly #folder: RunFolder;
  readonly #seed: number;
  readonly #clock: () => number;
  #written: number;
  #least = Number.POSITIVE_INFINITY;
  #best: { readonly epoch: number; readonly loss: number; readonly weights: readonly WeightValues[] } | null = null;
  #bestIsWritten = true;
  #snapshot: { readonly epoch: number; readonly snapshot: Snapshot } | null = null;

  /** @param clock milliseconds */
  constructor(folder: RunFolder, seed: number, clock: () => number = performance.now.bind(performance)) {
    this.#folder = folder;
    this.#seed = seed;
    this.#clock = clock;
    this.#written = clock();
  }

  /** After an epoch. The best is the one with the least validation loss, or loss where there is no validation. */
  async epochEnd(epoch: number, logs: Logs, trained: Trained): Promise<void> {
    const loss = logs.val_loss ?? logs.loss ?? Number.NaN;
    if (loss < this.#least) {
      this.#least = loss;
      this.#best = { epoch, loss, weights: trained.weights() };
      this.#bestIsWritten = false;
    }
    this.#snapshot = { epoch, snapshot: trained.snapshot() };
    if (this.#clock() - this.#written < WRITE_EVERY) return;
    await this.#folder.writeTensors('last', { tensors: this.#snapshot.snapshot.weights, metadata: { epoch: String(epoch) } });
    await this.#flush();
    this.#written = this.#clock();
  }

  /** At the end of the run, whatever ended it. @param weights those that the run leaves */
  async end(weights: readonly WeightValues[]): Promise<void> {
    const metadata = this.#snapshot ? { epoch: String(this.#snapshot.epoch) } : {};
    await this.#folder.writeTensors('last', { tensors: weights, metadata });
    await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#best && !this.#bestIsWritten) {
      const { epoch, loss, weights } = this.#best;
      await this.#folder.writeTensors('best', { tensors: weights, metadata: { epoch: String(epoch), loss: String(loss) } });
      this.#bestIsWritten = true;
    }
    if (!this.#snapshot) return;
    const { epoch, snapshot } = this.#snapshot;
    const metadata = { epoch: String(epoch), step: String(snapshot.iterations), seed: String(this.#seed) };
    await this.#folder.writeTensors('checkpoint', { tensors: checkpointTensors(snapshot), metadata });
    this.#snapshot = null;
  }
}

/** Weights under their own paths; slots and states under `state/`, since their names are the trainer's. */
const checkpointTensors = ({ weights, rest }: Snapshot): readonly WeightValues[] => [
  ...weights,
  ...rest.map((one, i) => ({ ...one, path: `state/${i}/${one.path}` })),
];
