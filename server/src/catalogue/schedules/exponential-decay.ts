import { defineSchedule } from '../kit/define.ts';
import { usually } from '../kit/params.ts';
import { decayRate, decaySteps, initial, scheduleName, staircase } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py; s is the number of batches done. */
export const exponentialDecay = defineSchedule({
  name: 'ExponentialDecay',
  doc: {
    en: 'Multiplies the learning rate by `decay_rate` every `decay_steps` batches.',
    fr: 'Multiplie le taux d’apprentissage par `decay_rate` tous les `decay_steps` lots.',
  },
  formula: 'lr · decay_rate^(s / decay_steps)',
  usual: { en: '`decay_rate` 0.9 to 0.99 an epoch.', fr: '`decay_rate` de 0.9 à 0.99 par époque.' },
  trap: {
    en: '`decay_steps` counts batches: for a fall once an epoch, give it the batches of an epoch.',
    fr: '`decay_steps` compte des lots : pour une baisse par époque, donnez-lui les lots d’une époque.',
  },
  params: {
    initial_learning_rate: initial,
    decay_steps: decaySteps,
    decay_rate: usually(decayRate({ en: 'Factor by which it falls.', fr: 'Facteur de la descente.' }), {
      en: '0.9 to 0.96.',
      fr: 'De 0.9 à 0.96.',
    }),
    staircase,
    name: scheduleName('ExponentialDecay'),
  },
  example: 'ExponentialDecay(0.01, decay_steps=1_000, decay_rate=0.9)',
  source: 'keras.optimizers.schedules.ExponentialDecay',
});
