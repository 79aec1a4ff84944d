import type { Tensor } from '@tensorflow/tfjs-core';
import type { Logs } from '../../protocol/index.ts';
import type { FitOptions } from '../fit/options.ts';
import type { Training } from '../fit/training.ts';
import { suspiciousValidation } from './accuracies.ts';
import type { EpochFinding, Finding } from './finding.ts';
import { Inspector } from './inspector.ts';
import { oscillatingLoss, overfitting, slowConvergence } from './losses.ts';
import { notFiniteWords, originOf, unknownOrigin } from './not-finite.ts';
import { Probe } from './probe.ts';
import { Replay, type Span } from './replay.ts';

/** Totals that are kept unread; then the latest is read. */
const UNREAD = 256;

/** An epoch, counted from 1, whose end is worth a look at the layers: the first ones, then ever fewer. */
const isProbed = (epoch: number): boolean => (epoch & (epoch - 1)) === 0 || epoch % 64 === 0;

/** Keeps the best weights: nothing is left to say of learning by heart. */
const restoresBest = ({ plan }: FitOptions): boolean =>
  plan.train.callbacks.some(({ name, config }) => name === 'EarlyStopping' && config.restore_best_weights === true);

/**
 * Watches a training for what only a run shows, and tells each rule once. Batches cost nothing: their losses are looked back at
 * when one that was read is no number. Layers are looked at on a few batches after few epochs.
 */
export class Watch {
  readonly #training: Training;
  readonly #options: FitOptions;
  readonly #inspector: Inspector;
  readonly #probe: Probe;
  readonly #replay: Replay;
  readonly #told: Set<string>;
  readonly #history: Logs[];
  /** The latest batch of the epoch whose loss is known to be a number. */
  #read = -1;
  #unread: { readonly batch: number; readonly totals: Tensor }[] = [];

  constructor(training: Training, options: FitOptions) {
    this.#training = training;
    this.#options = options;
    this.#inspector = new Inspector(training, options);
    this.#probe = new Probe(training, options, this.#inspector);
    this.#replay = new Replay(training, options.plan.train);
    this.#told = new Set(options.before?.told);
    this.#history = [...(options.before?.history ?? [])];
  }

  epochBegin(epoch: number): void {
    this.#read = -1;
    if (!this.#rests) this.#replay.epochBegin(epoch);
  }

  /** Takes the totals after a batch, which nobody else reads. */
  async batch(epoch: number, batch: number, totals: Tensor): Promise<void> {
    if (this.#rests) {
      totals.dispose();
      return;
    }
    this.#unread.push({ batch, totals });
    if (this.#unread.length >= UNREAD) await this.loss(epoch, batch, this.#training.logs(totals.clone()).loss);
  }

  /** After a batch whose logs were read, or the last one of an epoch. */
  async loss(epoch: number, batch: number, loss: number | undefined): Promise<void> {
    if (this.#rests) return;
    if (loss !== undefined && !Number.isFinite(loss)) await this.#lookBack(epoch, batch, loss);
    else {
      this.#forget();
      this.#read = batch;
    }
  }

  /** @param logs of the epoch, validation included */
  epochEnd(epoch: number, logs: Logs): void {
    this.#history.push(logs);
    if (this.#rests) return;
    const first = this.#options.plan.train.initialEpoch + 1;
    const found = [
      oscillatingLoss(this.#history),
      slowConvergence(this.#history),
      restoresBest(this.#options) ? null : overfitting(this.#history, first),
      suspiciousValidation(this.#history),
      ...(isProbed(this.#history.length) ? this.#probe.look(this.#history) : []),
    ];
    for (const finding of found) if (finding) this.#tell({ ...finding, epoch });
  }

  dispose(): void {
    this.#forget();
    this.#inspector.dispose();
  }

  /** Nobody listens, or nothing is left to watch. */
  get #rests(): boolean {
    return !this.#options.onProblem || this.#told.has('loss-not-finite');
  }

  #tell(finding: EpochFinding & Pick<Finding, 'epoch' | 'batch'>): void {
    const { rule, guilty } = finding;
    const key = rule === 'dying-relu' && guilty.kind === 'layer' ? `${rule} ${guilty.layer.name}` : rule;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#options.onProblem?.(finding);
  }

  #forget(): void {
    for (const { totals } of this.#unread) totals.dispose();
    this.#unread = [];
  }

  /** Finds the first loss that is no number. @param last the latest batch @param loss its own, where it was read */
  async #lookBack(epoch: number, last: number, loss?: number): Promise<void> {
    const unread = this.#unread;
    const after = this.#read;
    this.#unread = [];
    this.#read = last;
    const losses = unread.map(({ batch, totals }) => ({ batch, loss: this.#training.logs(totals).loss ?? 0 }));
    if (loss !== undefined) losses.push({ batch: last, loss });
    const first = losses.findIndex((one) => !Number.isFinite(one.loss));
    const broken = losses[first];
    if (!broken) return;
    const before = losses[first - 1]?.batch ?? after;
    await this.#tellBroken(epoch, { from: before < broken.batch ? before + 1 : 0, to: broken.batch }, broken.loss);
  }

  async #tellBroken(epoch: number, span: Span, loss: number): Promise<void> {
    const rate = this.#training.learningRate;
    const found = await this.#replay.find(epoch, span, (rows) =>
      originOf(this.#training, () => this.#inspector.look(rows, this.#training.iterations)),
    );
    const { batch, loss: value, seen } = found ?? { batch: span.to, loss, seen: unknownOrigin };
    const message = notFiniteWords(value, batch, epoch, seen, rate);
    this.#tell({ rule: 'loss-not-finite', guilty: seen.guilty, message, epoch, batch });
  }
}
