import type { Config, Logs } from '../../protocol/index.ts';
import { Failure } from '../failure.ts';
import { flagIn } from '../ops/config.ts';
import type { Callback, Surroundings } from './kit.ts';

const noNumber = (loss: number, epoch: number, batch: number) => ({
  en: `The loss is ${loss} after batch ${batch + 1} of epoch ${epoch + 1}: \`TerminateOnNaN\` ends the training.`,
  fr: `La perte vaut ${loss} après le lot ${batch + 1} de l’époque ${epoch + 1} : \`TerminateOnNaN\` met fin à l’entraînement.`,
});

const smallerSteps = {
  en: 'The steps are too large: a smaller learning rate or `clipnorm` helps, and so does `scale = standard` for large inputs.',
  fr: 'Les pas sont trop grands : un taux d’apprentissage plus petit ou `clipnorm` aide, et `scale = standard` si les entrées sont grandes.',
};

/** keras/src/callbacks/terminate_on_nan.py */
export class TerminateOnNaN implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;

  constructor(config: Config, surroundings: Surroundings) {
    this.#config = config;
    this.#surroundings = surroundings;
  }

  /** @throws Failure with `raise_error=true` */
  batchEnd(epoch: number, batch: number, { loss }: Logs): void {
    if (loss === undefined || Number.isFinite(loss)) return;
    const message = noNumber(loss, epoch, batch);
    if (flagIn(this.#config, 'raise_error'))
      throw new Failure({ message, hint: smallerSteps, line: this.#surroundings.train.line });
    this.#surroundings.say(message, 'warning');
    this.#surroundings.stop('TerminateOnNaN');
  }
}
