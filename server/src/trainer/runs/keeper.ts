import type { Logs } from '../../protocol/index.ts';
import type { Checkpoints } from '../fit/options.ts';
import type { WeightValues } from '../fit/weights.ts';
import { type Checkpoint, encodeCheckpoint, type KeptRun } from './checkpoint.ts';
import type { RunFolder } from './folder.ts';

/** Files are written no more often than this, in milliseconds: epochs of a small network last less than a disk takes. */
const WRITE_EVERY = 2_000;
/** And after so many times as long as writing took: large networks spend no more than a twentieth of their time on it. */
const SHARE = 20;

/** What is trained, as far as its weights are asked for. */
export interface Trained {
  weights(): readonly WeightValues[];
}

interface Best {
  readonly epoch: number;
  readonly loss: number;
  /** `null`: written by an earlier process. */
  readonly weights: readonly WeightValues[] | null;
}

/** Keeps the weights of a run on disk: the last, the best so far, and checkpoints to go on from. */
export class Keeper implements Checkpoints {
  readonly #folder: RunFolder;
  readonly #seed: number;
  readonly #clock: () => number;
  #next: number;
  #best: Best | null;
  #bestIsWritten = true;

  /** @param kept what was kept of a run that goes on; of a new one its seed @param clock milliseconds */
  constructor(folder: RunFolder, kept: KeptRun, clock: () => number = performance.now.bind(performance)) {
    this.#folder = folder;
    this.#seed = kept.seed;
    this.#best = kept.best && { ...kept.best, weights: null };
    this.#clock = clock;
    this.#next = clock() + WRITE_EVERY;
  }

  get due(): boolean {
    return this.#clock() >= this.#next;
  }

  /** After an epoch. The best is the one with the least validation loss, or loss where there is no validation. */
  epochEnd(epoch: number, logs: Logs, trained: Trained): void {
    const loss = logs.val_loss ?? logs.loss ?? Number.NaN;
    if (!(loss < (this.#best?.loss ?? Number.POSITIVE_INFINITY))) return;
    this.#best = { epoch, loss, weights: trained.weights() };
    this.#bestIsWritten = false;
  }

  async keep(checkpoint: Checkpoint): Promise<void> {
    const begun = this.#clock();
    const { epoch, batch, snapshot } = checkpoint;
    const metadata = { epoch: String(batch > 0 ? epoch : Math.max(0, epoch - 1)) };
    await this.#folder.writeTensors('last', { tensors: snapshot.weights, metadata });
    await this.#writeBest();
    const best = this.#best && { epoch: this.#best.epoch, loss: this.#best.loss };
    await this.#folder.writeCheckpoint(encodeCheckpoint(checkpoint, { seed: this.#seed, best }));
    const now = this.#clock();
    this.#next = now + Math.max(WRITE_EVERY, SHARE * (now - begun));
  }

  /** At the end of the run, whatever ended it. @param weights those that the run leaves @param epochs that came to their end */
  async end(weights: readonly WeightValues[], epochs: number): Promise<void> {
    await this.#folder.writeTensors('last', { tensors: weights, metadata: epochs > 0 ? { epoch: String(epochs - 1) } : {} });
    await this.#writeBest();
  }

  async #writeBest(): Promise<void> {
    if (!this.#best?.weights || this.#bestIsWritten) return;
    const { epoch, loss, weights } = this.#best;
    await this.#folder.writeTensors('best', { tensors: weights, metadata: { epoch: String(epoch), loss: String(loss) } });
    this.#bestIsWritten = true;
  }
}
