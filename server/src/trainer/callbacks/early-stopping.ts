import type { Config, Logs } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOrNone } from '../ops/config.ts';
import { type Callback, type CallbackState, numberOf, numberOrNull, type Surroundings } from './kit.ts';
import { Monitor } from './monitor.ts';

/** keras/src/callbacks/early_stopping.py, with its counting. */
export class EarlyStopping implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;
  readonly #monitor: Monitor;
  #best: number | null = null;
  #bestEpoch = 0;
  #bestWeights: readonly Float32Array[] | null = null;
  #wait = 0;
  #stopped = 0;

  constructor(config: Config, surroundings: Surroundings) {
    this.#config = config;
    this.#surroundings = surroundings;
    this.#monitor = new Monitor('EarlyStopping', config, surroundings, numberIn(config, 'min_delta'));
  }

  epochEnd(epoch: number, logs: Logs): void {
    const current = this.#monitor.valueIn(logs);
    if (current === undefined || epoch < numberIn(this.#config, 'start_from_epoch')) return;
    this.#wait += 1;
    if (this.#monitor.improves(current, this.#best)) this.#keep(epoch, current);
    else if (this.#wait >= numberIn(this.#config, 'patience') && epoch > 0) {
      this.#stopped = epoch;
      this.#surroundings.stop('EarlyStopping');
    }
  }

  trainEnd(): void {
    const talks = numberIn(this.#config, 'verbose') > 0;
    if (talks && this.#stopped > 0) this.#surroundings.say(stopping(this.#stopped + 1));
    if (this.#bestWeights === null) return;
    if (talks) this.#surroundings.say(restoring(this.#bestEpoch + 1));
    this.#surroundings.trainee.restore(this.#bestWeights);
  }

  state(): CallbackState {
    const values = { best: this.#best, bestEpoch: this.#bestEpoch, wait: this.#wait, stopped: this.#stopped };
    if (this.#bestWeights === null) return { values };
    const tensors = this.#bestWeights.map((value, i) => ({ path: String(i), shape: [value.length], values: value }));
    return { values, tensors };
  }

  goOn(state: CallbackState): void {
    this.#best = numberOrNull(state, 'best');
    this.#bestEpoch = numberOf(state, 'bestEpoch');
    this.#wait = numberOf(state, 'wait');
    this.#bestWeights = state.tensors?.length ? state.tensors.map(({ values }) => values) : null;
  }

  #keep(epoch: number, current: number): void {
    this.#best = current;
    this.#bestEpoch = epoch;
    if (flagIn(this.#config, 'restore_best_weights'))
      this.#bestWeights = this.#surroundings.trainee.weights().map(({ values }) => values);
    if (this.#monitor.improves(current, numberOrNone(this.#config, 'baseline'))) this.#wait = 0;
  }
}

const stopping = (epoch: number) => ({
  en: `Epoch ${epoch}: \`EarlyStopping\` ends the training.`,
  fr: `Époque ${epoch} : \`EarlyStopping\` met fin à l’entraînement.`,
});

const restoring = (epoch: number) => ({
  en: `The weights are those of the best epoch again: ${epoch}.`,
  fr: `Les poids sont de nouveau ceux de la meilleure époque : ${epoch}.`,
});
