import type { Config, Plain } from '../../protocol/index.ts';
import { Failure } from '../failure.ts';
import { entryIn, numberIn } from '../ops/config.ts';
import { scheduledRate } from '../schedules/index.ts';
import { type Callback, type CallbackState, numberOf, numberOrNull, type OpenLogs, type Surroundings } from './kit.ts';
import { Monitor } from './monitor.ts';

const isSchedule = (rate: Plain | undefined): boolean => typeof rate === 'object' && rate !== null;

/** An optimizer that follows a schedule lets nobody set its rate. @throws Failure with the line of the train block */
function checkSettable(callback: string, { train }: Surroundings): void {
  if (!isSchedule(train.optimizer.config.learning_rate)) return;
  throw new Failure({
    line: train.line,
    message: {
      en: `\`${callback}\` cannot set the learning rate: it follows a schedule, and Keras stops there too.`,
      fr: `\`${callback}\` ne peut pas régler le taux d’apprentissage : il suit un plan, et Keras s’arrête là aussi.`,
    },
    hint: {
      en: `Give \`${train.optimizer.name}\` a number as \`learning_rate\`, or take \`${callback}\` out.`,
      fr: `Donnez à \`${train.optimizer.name}\` un nombre comme \`learning_rate\`, ou retirez \`${callback}\`.`,
    },
  });
}

const setTo = (callback: string, epoch: number, rate: number) => ({
  en: `Epoch ${epoch}: \`${callback}\` sets the learning rate to ${rate}.`,
  fr: `Époque ${epoch} : \`${callback}\` met le taux d’apprentissage à ${rate}.`,
});

/** keras/src/callbacks/reduce_lr_on_plateau.py */
export class ReduceLROnPlateau implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;
  readonly #monitor: Monitor;
  #best: number | null = null;
  #wait = 0;
  #cooldown = 0;

  constructor(config: Config, surroundings: Surroundings) {
    checkSettable('ReduceLROnPlateau', surroundings);
    this.#config = config;
    this.#surroundings = surroundings;
    this.#monitor = new Monitor('ReduceLROnPlateau', config, surroundings, numberIn(config, 'min_delta'));
  }

  epochEnd(epoch: number, logs: OpenLogs): void {
    logs.learning_rate = this.#surroundings.trainee.learningRate;
    const current = this.#monitor.valueIn(logs);
    if (current === undefined) return;
    if (this.#cooldown > 0) {
      this.#cooldown -= 1;
      this.#wait = 0;
    }
    if (this.#monitor.improves(current, this.#best)) {
      this.#best = current;
      this.#wait = 0;
    } else if (this.#cooldown === 0) this.#waitOn(epoch);
  }

  state(): CallbackState {
    return { values: { best: this.#best, wait: this.#wait, cooldown: this.#cooldown } };
  }

  goOn(state: CallbackState): void {
    this.#best = numberOrNull(state, 'best');
    this.#wait = numberOf(state, 'wait');
    this.#cooldown = numberOf(state, 'cooldown');
  }

  #waitOn(epoch: number): void {
    const { trainee, say } = this.#surroundings;
    this.#wait += 1;
    const least = numberIn(this.#config, 'min_lr');
    if (this.#wait < numberIn(this.#config, 'patience') || trainee.learningRate <= Math.fround(least)) return;
    const rate = Math.max(trainee.learningRate * numberIn(this.#config, 'factor'), least);
    trainee.setLearningRate(rate);
    if (numberIn(this.#config, 'verbose') > 0) say(setTo('ReduceLROnPlateau', epoch + 1, rate));
    this.#cooldown = numberIn(this.#config, 'cooldown');
    this.#wait = 0;
  }
}

/** keras/src/callbacks/learning_rate_scheduler.py: the schedule counts epochs, not batches. */
export class LearningRateScheduler implements Callback {
  readonly #config: Config;
  readonly #surroundings: Surroundings;

  constructor(config: Config, surroundings: Surroundings) {
    checkSettable('LearningRateScheduler', surroundings);
    this.#config = config;
    this.#surroundings = surroundings;
  }

  epochBegin(epoch: number): void {
    const rate = scheduledRate(entryIn(this.#config, 'schedule'), epoch);
    this.#surroundings.trainee.setLearningRate(rate);
    if (numberIn(this.#config, 'verbose') > 0) this.#surroundings.say(setTo('LearningRateScheduler', epoch + 1, rate));
  }

  epochEnd(_epoch: number, logs: OpenLogs): void {
    logs.learning_rate = this.#surroundings.trainee.learningRate;
  }
}
