import { performance } from 'node:perf_hooks';
import type { Config, Logs } from '../../../protocol/index.ts';
import { flagIn, numberIn, textIn } from '../../ops/config.ts';
import { type Callback, type CallbackState, numberOf, type Surroundings } from '../kit.ts';
import { EventWriter } from './writer.ts';

/** TensorBoard reads files with `tfevents` in their name. A run's folder has one of each, which a resumed run goes on with. */
const FILE = 'events.out.tfevents.nnspec';

const VALIDATION = 'val_';

/** What Keras writes besides, and this trainer does not: arguments that ask for it. */
const UNWRITTEN: Readonly<Record<string, (value: unknown) => boolean>> = {
  write_images: (value) => value === true,
  profile_batch: (value) => value !== 0,
  embeddings_freq: (value) => value !== 0,
};

/** Batches between two reports; `null`: epochs alone are reported. */
function everyOf(config: Config): number | null {
  if (config.update_freq === 'epoch') return null;
  return config.update_freq === 'batch' ? 1 : numberIn(config, 'update_freq');
}

const notWritten = (argument: string) => ({
  en: `\`TensorBoard\` writes scalars and histograms here; \`${argument}\` has no effect.`,
  fr: `\`TensorBoard\` écrit ici des scalaires et des histogrammes ; \`${argument}\` est sans effet.`,
});

/** keras/src/callbacks/tensorboard.py: scalars of epochs, evaluations and batches, histograms of weights. */
export class TensorBoard implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;
  readonly #train: EventWriter;
  readonly #validation: EventWriter;
  readonly #every: number | null;
  readonly batchEnd?: (epoch: number, batch: number, logs: Logs) => void;
  #trainBatches = 0;
  #testBatches = 0;
  #batchBegan = 0;
  #epochBegan = { time: 0, iterations: 0 };

  constructor(config: Config, surroundings: Surroundings) {
    this.#config = config;
    this.#surroundings = surroundings;
    const folder = textIn(config, 'log_dir');
    const writer = (part: string) => new EventWriter(() => surroundings.files.openLog(`${folder}/${part}/${FILE}`));
    this.#train = writer('train');
    this.#validation = writer('validation');
    this.#every = everyOf(config);
    if (this.#every !== null) this.batchEnd = (_epoch, _batch, logs) => this.#afterBatch(logs);
  }

  trainBegin(): void {
    for (const [argument, asks] of Object.entries(UNWRITTEN))
      if (asks(this.#config[argument])) this.#surroundings.say(notWritten(argument), 'warning');
  }

  epochBegin(): void {
    this.#batchBegan = performance.now();
    this.#epochBegan = { time: this.#batchBegan, iterations: this.#surroundings.trainee.iterations };
  }

  testEnd(logs: Logs, batches: number): void {
    this.#testBatches += batches;
    if (this.#every !== null && this.#testBatches % this.#every !== 0) return;
    const { iterations } = this.#surroundings.trainee;
    for (const [name, value] of Object.entries(logs))
      this.#validation.scalar(`evaluation_${name}_vs_iterations`, value, iterations);
  }

  epochEnd(epoch: number, logs: Logs): void {
    const rate = this.#surroundings.trainee.learningRate;
    const all = { ...logs, learning_rate: rate, ...this.#epochSpeed() };
    for (const [name, value] of Object.entries(all)) {
      if (name.startsWith(VALIDATION)) this.#validation.scalar(`epoch_${name.slice(VALIDATION.length)}`, value, epoch);
      else this.#train.scalar(`epoch_${name}`, value, epoch);
    }
    const frequency = numberIn(this.#config, 'histogram_freq');
    if (frequency === 0 || epoch % frequency !== 0) return;
    for (const { path, values } of this.#surroundings.trainee.weights())
      this.#train.histogram(`${path}/histogram`, values, epoch);
  }

  state(): CallbackState {
    const lengths = { train: this.#train.length, validation: this.#validation.length };
    return { values: { ...lengths, trainBatches: this.#trainBatches, testBatches: this.#testBatches } };
  }

  goOn(state: CallbackState): void {
    this.#train.cutTo(numberOf(state, 'train'));
    this.#validation.cutTo(numberOf(state, 'validation'));
    this.#trainBatches = numberOf(state, 'trainBatches');
    this.#testBatches = numberOf(state, 'testBatches');
  }

  #afterBatch(logs: Logs): void {
    this.#trainBatches += 1;
    const began = this.#batchBegan;
    this.#batchBegan = performance.now();
    if (this.#trainBatches % (this.#every ?? 1) !== 0) return;
    const speed = 1000 / Math.max(this.#batchBegan - began, 1e-3);
    const all = this.#showsSpeed ? { steps_per_second: speed, ...logs } : logs;
    for (const [name, value] of Object.entries(all)) this.#train.scalar(`batch_${name}`, value, this.#trainBatches);
  }

  get #showsSpeed(): boolean {
    return flagIn(this.#config, 'write_steps_per_second');
  }

  #epochSpeed(): Readonly<Record<string, number>> {
    if (!this.#showsSpeed) return {};
    const { time, iterations } = this.#epochBegan;
    const seconds = Math.max(performance.now() - time, 1e-3) / 1000;
    return { steps_per_second: (this.#surroundings.trainee.iterations - iterations) / seconds };
  }
}
