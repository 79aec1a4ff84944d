import { defineSchedule } from '../kit/define.ts';
import { boolean, usually } from '../kit/params.ts';
import { decaySteps, initial, rate, scheduleName } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py; s is the number of batches done, at most decay_steps. */
export const polynomialDecay = defineSchedule({
  name: 'PolynomialDecay',
  doc: {
    en: 'Falls to `end_learning_rate` over `decay_steps` batches, in a straight line unless `power` bends it.',
    fr: 'Descend jusqu’à `end_learning_rate` en `decay_steps` lots, en ligne droite si `power` ne la courbe pas.',
  },
  formula: '(lr − end) · (1 − s / decay_steps)^power + end',
  usual: {
    en: 'A fall that ends with the training: `decay_steps` is batches an epoch times epochs.',
    fr: 'Une descente qui finit avec l’entraînement : `decay_steps` vaut lots par époque fois époques.',
  },
  trap: {
    en: 'It counts batches, not epochs, and stays at `end_learning_rate` when it has arrived.',
    fr: 'Elle compte des lots, pas des époques, et reste à `end_learning_rate` une fois arrivée.',
  },
  params: {
    initial_learning_rate: initial,
    decay_steps: decaySteps,
    end_learning_rate: usually(rate({ en: 'Learning rate at the end.', fr: 'Taux d’apprentissage à la fin.' }, 1e-4), {
      en: 'A hundredth of the first.',
      fr: 'Un centième du premier.',
    }),
    power: usually(
      rate(
        { en: '1: a straight line; 2: fast first, then slow.', fr: '1 : une droite ; 2 : vite d’abord, lentement ensuite.' },
        1,
      ),
      { en: '1 or 2.', fr: '1 ou 2.' },
    ),
    cycle: boolean(
      {
        en: 'Starts again, over a longer stretch, when it has arrived.',
        fr: 'Recommence, sur une plus longue étendue, une fois arrivée.',
      },
      false,
    ),
    name: scheduleName('PolynomialDecay'),
  },
  example: 'PolynomialDecay(0.01, decay_steps=1_000)',
  source: 'keras.optimizers.schedules.PolynomialDecay',
});
