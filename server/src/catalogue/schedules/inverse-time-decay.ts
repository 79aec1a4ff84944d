import { defineSchedule } from '../kit/define.ts';
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
  params: {
    initial_learning_rate: initial,
    decay_steps: decaySteps,
    decay_rate: decayRate({ en: 'How strongly it falls.', fr: 'Force de la descente.' }),
    staircase,
    name: scheduleName('InverseTimeDecay'),
  },
  example: 'InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-4)',
  source: 'keras.optimizers.schedules.InverseTimeDecay',
});
