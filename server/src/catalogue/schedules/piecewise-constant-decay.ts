import { defineSchedule } from '../kit/define.ts';
import { integer, list } from '../kit/params.ts';
import { rate, scheduleName } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py; `values[i]` holds up to and including batch `boundaries[i]`. */
export const piecewiseConstantDecay = defineSchedule({
  name: 'PiecewiseConstantDecay',
  doc: {
    en: 'One learning rate up to a batch, another after it, and so on.',
    fr: 'Un taux d’apprentissage jusqu’à un lot, un autre ensuite, et ainsi de suite.',
  },
  formula: 'lr = values[i]  where  boundaries[i − 1] < s ≤ boundaries[i]',
  usual: {
    en: 'SGD on images: a tenth of the rate after half and after three quarters of the batches.',
    fr: 'SGD sur des images : un dixième du taux à la moitié, puis aux trois quarts des lots.',
  },
  trap: {
    en: 'Boundaries count batches, not epochs. One value more than boundaries.',
    fr: 'Les bornes comptent des lots, pas des époques. Une valeur de plus que de bornes.',
  },
  params: {
    boundaries: list(
      integer({ en: 'Batches at which it changes, in rising order.', fr: 'Lots où il change, en ordre croissant.' }, { min: 0 }),
    ),
    values: list(
      rate({
        en: 'The learning rates, one more than there are boundaries.',
        fr: 'Les taux d’apprentissage, un de plus que de bornes.',
      }),
    ),
    name: scheduleName('PiecewiseConstant'),
  },
  example: 'PiecewiseConstantDecay([1_000, 2_000], [0.01, 0.001, 1e-4])',
  source: 'keras.optimizers.schedules.PiecewiseConstantDecay',
});
