import { defineSchedule } from '../kit/define.ts';
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
  params: {
    initial_learning_rate: initial,
    decay_steps: decaySteps,
    decay_rate: decayRate({ en: 'Factor by which it falls.', fr: 'Facteur de la descente.' }),
    staircase,
    name: scheduleName('ExponentialDecay'),
  },
  example: 'ExponentialDecay(0.01, decay_steps=1_000, decay_rate=0.9)',
  source: 'keras.optimizers.schedules.ExponentialDecay',
});
