import type { Config, Logs } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOrNone, textIn } from '../ops/config.ts';
import { snapshotTensors } from '../runs/checkpoint.ts';
import { type Callback, type CallbackState, numberOf, numberOrNull, type Surroundings } from './kit.ts';
import { Monitor } from './monitor.ts';
import { type Field, fillIn } from './python.ts';

/** Endings that Keras asks for; the file is a safetensors file, and says so. */
const ENDING = /(\.weights\.h5|\.keras|\.h5|\.hdf5|\.safetensors)?$/;

const whole = (value: number): Field => ({ value, whole: true });

/** keras/src/callbacks/model_checkpoint.py; the files lie in the run's folder. */
export class ModelCheckpoint implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;
  readonly #monitor: Monitor;
  /** Batches after which it saves; `null`: after each epoch. */
  readonly #every: number | null;
  readonly batchEnd?: (epoch: number, batch: number, logs: Logs) => Promise<void>;
  #best: number | null;
  #since = 0;

  /** @throws Failure when the file name asks for what no epoch reports */
  constructor(config: Config, surroundings: Surroundings) {
    this.#config = config;
    this.#surroundings = surroundings;
    this.#monitor = new Monitor('ModelCheckpoint', config, surroundings);
    this.#every = config.save_freq === 'epoch' ? null : numberIn(config, 'save_freq');
    this.#best = numberOrNone(config, 'initial_value_threshold');
    if (this.#every !== null) this.batchEnd = (epoch, batch, logs) => this.#afterBatch(epoch, batch, logs);
    const { reported } = surroundings;
    this.#fileName(1, this.#every === null ? null : 1, Object.fromEntries(reported.map((name) => [name, 0.5])));
  }

  async epochEnd(epoch: number, logs: Logs): Promise<void> {
    if (this.#every === null) await this.#save(epoch, null, logs);
  }

  state(): CallbackState {
    return { values: { best: this.#best, since: this.#since } };
  }

  goOn(state: CallbackState): void {
    this.#best = numberOrNull(state, 'best');
    this.#since = numberOf(state, 'since');
  }

  async #afterBatch(epoch: number, batch: number, logs: Logs): Promise<void> {
    this.#since += 1;
    if (this.#since < (this.#every ?? 0)) return;
    this.#since = 0;
    await this.#save(epoch, batch, logs);
  }

  async #save(epoch: number, batch: number | null, logs: Logs): Promise<void> {
    const { files, trainee, say } = this.#surroundings;
    const file = this.#fileName(epoch, batch, logs);
    const talks = numberIn(this.#config, 'verbose') > 0;
    if (!this.#isWanted(logs)) {
      if (talks) say(notBetter(epoch + 1, this.#monitor.name, this.#best));
      return;
    }
    const tensors = flagIn(this.#config, 'save_weights_only') ? trainee.weights() : snapshotTensors(trainee.snapshot());
    await files.writeTensors(file, { tensors, metadata: { epoch: String(epoch) } });
    if (talks) say(saved(epoch + 1, file));
  }

  #isWanted(logs: Logs): boolean {
    if (!flagIn(this.#config, 'save_best_only')) return true;
    const current = this.#monitor.valueIn(logs);
    if (current === undefined) return true;
    if (!this.#monitor.improves(current, this.#best)) return false;
    this.#best = current;
    return true;
  }

  #fileName(epoch: number, batch: number | null, logs: Logs): string {
    const reported = Object.entries(logs).map(([name, value]) => [name, { value, whole: false }] as const);
    const counts = [['epoch', whole(epoch + 1)] as const, ...(batch === null ? [] : [['batch', whole(batch + 1)] as const])];
    const filled = fillIn(textIn(this.#config, 'filepath'), new Map([...counts, ...reported]), this.#surroundings.train.line);
    return filled.replace(ENDING, '.safetensors');
  }
}

const saved = (epoch: number, file: string) => ({
  en: `Epoch ${epoch}: \`ModelCheckpoint\` saved \`${file}\`.`,
  fr: `Époque ${epoch} : \`ModelCheckpoint\` a enregistré \`${file}\`.`,
});

const notBetter = (epoch: number, monitor: string, best: number | null) => ({
  en: `Epoch ${epoch}: \`${monitor}\` did not improve from ${best}.`,
  fr: `Époque ${epoch} : \`${monitor}\` ne s’est pas améliorée depuis ${best}.`,
});
