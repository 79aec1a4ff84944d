import type { Config } from '../../protocol/index.ts';
import { Failure } from '../failure.ts';
import { flagIn } from '../ops/config.ts';
import type { Callback, CallbackState, Surroundings } from './kit.ts';

/** keras/src/callbacks/swap_ema_weights.py: evaluations judge the moving averages of the weights. */
export class SwapEMAWeights implements Callback {
  readonly #onEpoch: boolean;
  readonly #surroundings: Surroundings;
  #swapped = false;

  /** @throws Failure when the optimizer keeps no averages */
  constructor(config: Config, surroundings: Surroundings) {
    const { optimizer, line } = surroundings.train;
    if (!flagIn(optimizer.config, 'use_ema')) throw noAverages(optimizer.name, line);
    this.#onEpoch = flagIn(config, 'swap_on_epoch');
    this.#surroundings = surroundings;
  }

  epochBegin(): void {
    if (this.#onEpoch) this.#set(false);
  }

  testBegin(): void {
    this.#set(true);
  }

  testEnd(): void {
    this.#set(false);
  }

  epochEnd(epoch: number): void {
    if (!this.#onEpoch || this.#swapped) return;
    this.#set(true);
    if (epoch === this.#surroundings.train.epochs - 1) this.#surroundings.trainee.settleAverages();
  }

  state(): CallbackState {
    return { values: { swapped: this.#swapped } };
  }

  goOn({ values }: CallbackState): void {
    this.#swapped = values.swapped === true;
  }

  #set(swapped: boolean): void {
    if (this.#swapped === swapped) return;
    this.#surroundings.trainee.swapAverages();
    this.#swapped = swapped;
  }
}

const noAverages = (optimizer: string, line: number): Failure =>
  new Failure({
    line,
    message: {
      en: `\`SwapEMAWeights\` needs moving averages of the weights, and \`${optimizer}\` keeps none.`,
      fr: `\`SwapEMAWeights\` demande des moyennes mobiles des poids, et \`${optimizer}\` n’en tient pas.`,
    },
    hint: { en: 'Set `use_ema=true` in the optimizer.', fr: 'Mettez `use_ema=true` dans l’optimiseur.' },
  });
