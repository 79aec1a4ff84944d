import { defineCallback } from '../kit/define.ts';
import { integer, number } from '../kit/params.ts';
import { mode, monitor, verbose } from './shared.ts';

/** keras/src/callbacks/reduce_lr_on_plateau.py */
export const reduceLROnPlateau = defineCallback({
  name: 'ReduceLROnPlateau',
  doc: {
    en: 'Makes the learning rate smaller when what it watches no longer gets better: large steps first, fine ones at the end.',
    fr: 'Réduit le taux d’apprentissage quand ce qu’il surveille ne s’améliore plus : de grands pas d’abord, des pas fins à la fin.',
  },
  formula: 'lr ← max(lr · factor, min_lr)',
  usual: {
    en: '`ReduceLROnPlateau(factor=0.5, patience=5)`, with `EarlyStopping` at two or three times that patience.',
    fr: '`ReduceLROnPlateau(factor=0.5, patience=5)`, avec `EarlyStopping` à deux ou trois fois cette patience.',
  },
  trap: {
    en: 'The optimizer needs a number as learning rate: over a schedule Keras stops. With `EarlyStopping` of a smaller patience it never acts.',
    fr: 'L’optimiseur doit avoir un nombre comme taux d’apprentissage : avec un plan, Keras s’arrête. Avec un `EarlyStopping` moins patient, il n’agit jamais.',
  },
  params: {
    monitor,
    factor: number(
      { en: 'What the learning rate is multiplied by; below 1.', fr: 'Ce par quoi le taux est multiplié ; moins de 1.' },
      { default: 0.1, max: 1, exclusiveMax: true },
      { usual: { en: '0.1 to 0.5.', fr: 'de 0.1 à 0.5.' }, rangeRule: 'callback-never-acts' },
    ),
    patience: integer(
      {
        en: 'Epochs in a row without progress after which it acts.',
        fr: 'Nombre d’époques de suite sans progrès après lesquelles il agit.',
      },
      { default: 10, min: 0 },
      { usual: { en: '3 to 10.', fr: 'de 3 à 10.' } },
    ),
    verbose,
    mode,
    min_delta: number(
      {
        en: 'A smaller change does not count as better.',
        fr: 'Un changement plus petit ne compte pas comme un progrès.',
      },
      { default: 1e-4 },
      {
        usual: { en: '0 to 0.001 for a loss.', fr: 'De 0 à 0.001 pour une perte.' },
        formerly: [{ name: 'epsilon', keras: 2, now: 'ignored' }],
        trap: {
          en: 'Not 0, unlike in `EarlyStopping`: a loss of 1e-4 can no longer make progress that counts.',
          fr: 'Pas 0, à la différence de `EarlyStopping` : une perte de 1e-4 ne peut plus faire de progrès qui compte.',
        },
      },
    ),
    cooldown: integer(
      {
        en: 'Epochs after a reduction in which it waits before it counts again.',
        fr: 'Nombre d’époques d’attente après une réduction, avant de compter à nouveau.',
      },
      { default: 0, min: 0 },
      { usual: { en: '0 to 5.', fr: 'De 0 à 5.' } },
    ),
    min_lr: number(
      { en: 'The learning rate never falls below.', fr: 'Le taux ne descend jamais plus bas.' },
      { default: 0, min: 0 },
      { usual: { en: '0, or a thousandth of the first.', fr: '0, ou un millième du premier.' } },
    ),
  },
  example: 'ReduceLROnPlateau(monitor=val_loss, factor=0.5, patience=5)',
  source: 'keras.callbacks.ReduceLROnPlateau',
});
