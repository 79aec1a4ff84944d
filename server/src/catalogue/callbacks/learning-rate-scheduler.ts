import { defineCallback } from '../kit/define.ts';
import { entry } from '../kit/params.ts';
import { verbose } from './shared.ts';

/** keras/src/callbacks/learning_rate_scheduler.py */
export const learningRateScheduler = defineCallback({
  name: 'LearningRateScheduler',
  doc: {
    en: 'Sets the learning rate at the start of each epoch, after a schedule that counts epochs.',
    fr: 'Règle le taux d’apprentissage au début de chaque époque, d’après un plan qui compte les époques.',
  },
  usual: {
    en: 'A schedule as `learning_rate` of the optimizer does the same batch by batch, and more smoothly.',
    fr: 'Un plan comme `learning_rate` de l’optimiseur fait de même lot par lot, plus en douceur.',
  },
  trap: {
    en: '`decay_steps` counts epochs here, not batches. In Keras it takes a function in Python; here one of the schedules.',
    fr: '`decay_steps` compte ici des époques, pas des lots. Dans Keras, il prend une fonction en Python ; ici, un des plans.',
  },
  params: {
    schedule: entry('schedule', {
      en: 'The schedule; its step is the number of the epoch, from 0.',
      fr: 'Le plan ; son pas est le numéro de l’époque, à partir de 0.',
    }),
    verbose,
  },
  example: 'LearningRateScheduler(ExponentialDecay(0.01, decay_steps=1, decay_rate=0.9))',
  source: 'keras.callbacks.LearningRateScheduler',
});
