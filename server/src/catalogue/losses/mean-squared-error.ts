import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const meanSquaredError = defineLoss({
  name: 'MeanSquaredError',
  aliases: ['mean_squared_error', 'mse', 'MSE'],
  doc: {
    en: 'Mean of the squared differences. A miss twice as large costs four times as much.',
    fr: 'Moyenne des écarts au carré. Un écart deux fois plus grand coûte quatre fois plus.',
  },
  formula: 'mean (t − p)²',
  usual: {
    en: 'For numbers to predict: `Dense(1)` without an activation, labels in the shape of the output. Its square root is in the unit of the target: 0.04 means about 0.2 off.',
    fr: 'Pour prédire des nombres : `Dense(1)` sans activation, des étiquettes de la forme de la sortie. Sa racine est dans l’unité de la cible : 0.04, c’est environ 0.2 d’écart.',
  },
  trap: {
    en: 'A few outliers rule it: `mean_absolute_error` minds them less. Shapes that differ are broadcast in silence. For classes, a cross-entropy.',
    fr: 'Quelques valeurs aberrantes la dominent : `mean_absolute_error` y est moins sensible. Des formes différentes sont étendues sans un mot. Pour des classes, une entropie croisée.',
  },
  params: { reduction, name: lossName('mean_squared_error'), dtype },
  example: 'mean_squared_error',
  source: 'keras.losses.MeanSquaredError',
  page: 'losses/regression_losses/#meansquarederror-class',
});
