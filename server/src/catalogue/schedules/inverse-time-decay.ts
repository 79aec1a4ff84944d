import { defineSchedule } from '../kit/define.ts';
import { usually } from '../kit/params.ts';
import { decayRate, decaySteps, initial, scheduleName, staircase } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py; s is the number of batches done. */
export const inverseTimeDecay = defineSchedule({
  name: 'InverseTimeDecay',
  doc: {
    en: 'Falls as one over the batches done: fast at first, then ever more slowly.',
    fr: 'Descend comme l’inverse du nombre de lots faits : vite d’abord, puis de plus en plus lentement.',
  },
  formula: 'lr / (1 + decay_rate · s / decay_steps)',
  usual: {
    en: 'With `decay_steps=1`, what `decay` was in Keras 2.',
    fr: 'Avec `decay_steps=1`, c’est le `decay` de Keras 2.',
  },
  trap: {
    en: 'It counts batches: with `decay_steps=1` the rate is halved after 1 / `decay_rate` batches, not epochs.',
    fr: 'Il compte des lots : avec `decay_steps=1`, le taux est divisé par deux après 1 / `decay_rate` lots, pas époques.',
  },
  params: {
    initial_learning_rate: initial,
    decay_steps: decaySteps,
    decay_rate: usually(decayRate({ en: 'How strongly it falls.', fr: 'Force de la descente.' }), {
      en: 'With `decay_steps=1`, 1e-6 to 1e-3; with the batches of an epoch, 0.1 to 1.',
      fr: 'Avec `decay_steps=1`, de 1e-6 à 1e-3 ; avec les lots d’une époque, de 0.1 à 1.',
    }),
    staircase,
    name: scheduleName('InverseTimeDecay'),
  },
  example: 'InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-4)',
  source: 'keras.optimizers.schedules.InverseTimeDecay',
});
