import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const meanSquaredError = defineMetric({
  name: 'MeanSquaredError',
  aliases: ['mean_squared_error', 'mse', 'MSE'],
  doc: {
    en: 'Mean of the squared differences between target and prediction, without the penalties that the loss adds.',
    fr: 'Moyenne des écarts au carré entre cible et prédiction, sans les pénalités que la perte ajoute.',
  },
  formula: 'mean (t − p)²',
  usual: {
    en: 'For numbers to predict. Its square root is in the unit of the target.',
    fr: 'Pour des nombres à prédire. Sa racine est dans l’unité de la cible.',
  },
  trap: { en: 'A few outliers rule it.', fr: 'Quelques valeurs aberrantes la dominent.' },
  params: { name: metricName('mean_squared_error'), dtype },
  example: 'mean_squared_error',
  source: 'keras.metrics.MeanSquaredError',
  page: 'metrics/regression_metrics/#meansquarederror-class',
});
