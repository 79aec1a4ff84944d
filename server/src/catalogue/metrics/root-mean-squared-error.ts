import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const rootMeanSquaredError = defineMetric({
  name: 'RootMeanSquaredError',
  aliases: ['root_mean_squared_error'],
  doc: {
    en: 'Root of the mean squared error of the whole epoch, in the unit of the target.',
    fr: 'Racine de l’erreur quadratique moyenne de toute l’époque, dans l’unité de la cible.',
  },
  formula: '√ mean (t − p)²',
  usual: {
    en: 'For numbers to predict; large misses count more than in `mean_absolute_error`.',
    fr: 'Pour des nombres à prédire ; les grands écarts comptent plus que dans `mean_absolute_error`.',
  },
  trap: {
    en: 'It is not the mean of the roots of the batches.',
    fr: 'Ce n’est pas la moyenne des racines des lots.',
  },
  params: { name: metricName('root_mean_squared_error'), dtype },
  example: 'root_mean_squared_error',
  source: 'keras.metrics.RootMeanSquaredError',
  page: 'metrics/regression_metrics/#rootmeansquarederror-class',
});
