import { defineLoss } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; d is p − t. */
export const huber = defineLoss({
  name: 'Huber',
  aliases: ['huber'],
  formerly: [{ name: 'huber_loss', keras: 2, now: 'refused' }],
  doc: {
    en: 'Squared error for small differences, absolute error for large ones: outliers pull, but do not rule.',
    fr: 'Erreur quadratique pour les petits écarts, absolue pour les grands : les valeurs aberrantes tirent sans dominer.',
  },
  formula: 'mean (½ d² where |d| ≤ δ, else δ · |d| − ½ δ²)',
  usual: {
    en: 'Targets that are numbers, some far off; last activation linear. `huber(delta=1.0)`, in the unit of the target.',
    fr: 'Des cibles qui sont des nombres, certains aberrants ; dernière activation linéaire. `huber(delta=1.0)`, dans l’unité de la cible.',
  },
  trap: {
    en: 'Small differences count half of what they do in `mean_squared_error`. With targets of thousands `delta` 1 makes it `mean_absolute_error`: scale the target.',
    fr: 'Les petits écarts y comptent pour moitié par rapport à `mean_squared_error`. Avec des cibles de plusieurs milliers, `delta` à 1 en fait `mean_absolute_error` : mettez la cible à l’échelle.',
  },
  params: {
    delta: number(
      {
        en: 'Difference from which on the loss grows in a straight line.',
        fr: 'Écart à partir duquel la perte croît en ligne droite.',
      },
      { default: 1 },
      { usual: { en: '1 for a scaled target.', fr: '1 pour une cible mise à l’échelle.' } },
    ),
    reduction,
    name: lossName('huber_loss'),
    dtype,
  },
  example: 'huber(delta=0.5)',
  source: 'keras.losses.Huber',
  page: 'losses/regression_losses/#huber-class',
});
