import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const meanAbsoluteError = defineLoss({
  name: 'MeanAbsoluteError',
  aliases: ['mean_absolute_error', 'mae', 'MAE'],
  doc: {
    en: 'Mean of the distances between target and prediction. Every unit of error costs the same.',
    fr: 'Moyenne des distances entre cible et prédiction. Chaque unité d’écart coûte autant.',
  },
  formula: 'mean |t − p|',
  usual: {
    en: 'For numbers with outliers: `Dense(1)` without an activation, labels in the shape of the output. 0.2 means 0.2 off on average, in the unit of the target.',
    fr: 'Pour des nombres avec des valeurs aberrantes : `Dense(1)` sans activation, des étiquettes de la forme de la sortie. 0.2, c’est 0.2 d’écart en moyenne, dans l’unité de la cible.',
  },
  trap: {
    en: 'It leads to the median, `mean_squared_error` to the mean. Its gradient has the same size near the goal as far from it: let the learning rate fall.',
    fr: 'Elle mène à la médiane, `mean_squared_error` à la moyenne. Son gradient garde la même taille près du but : faites baisser le taux d’apprentissage.',
  },
  params: { reduction, name: lossName('mean_absolute_error'), dtype },
  example: 'mean_absolute_error',
  source: 'keras.losses.MeanAbsoluteError',
  page: 'losses/regression_losses/#meanabsoluteerror-class',
});
