import type { Config, Logs, TrainPlan } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOrNone, textIn } from '../ops/config.ts';
import { isHigherBetter } from './monitor.ts';

/** What the end of an epoch asks for. */
export interface Verdict {
  readonly stop: boolean;
  /** The weights now are the ones to come back to. */
  readonly keep: boolean;
}

const NOTHING: Verdict = { stop: false, keep: false };

/** keras/src/callbacks/early_stopping.py, with its counting. */
export class EarlyStopping {
  readonly monitor: string;
  readonly restoresBest: boolean;
  readonly #config: Config;
  readonly #sign: number;
  #best: number | null = null;
  #wait = 0;

  constructor(config: Config, train: TrainPlan) {
    this.#config = config;
    this.monitor = textIn(config, 'monitor');
    this.restoresBest = flagIn(config, 'restore_best_weights');
    this.#sign = isHigherBetter(this.monitor, textIn(config, 'mode'), train) ? 1 : -1;
  }

  /** @param epoch counted from 0 */
  epochEnd(epoch: number, logs: Logs): Verdict {
    const current = logs[this.monitor];
    if (current === undefined || epoch < numberIn(this.#config, 'start_from_epoch')) return NOTHING;
    this.#wait += 1;
    if (this.#improves(current, this.#best)) {
      this.#best = current;
      if (this.#improves(current, numberOrNone(this.#config, 'baseline'))) this.#wait = 0;
      return { stop: false, keep: this.restoresBest };
    }
    return { stop: this.#wait >= numberIn(this.#config, 'patience') && epoch > 0, keep: false };
  }

  /** By more than `min_delta`; anything improves on nothing. */
  #improves(value: number, reference: number | null): boolean {
    if (reference === null) return true;
    const margin = Math.abs(numberIn(this.#config, 'min_delta'));
    return this.#sign > 0 ? value - margin > reference : value + margin < reference;
  }
}
