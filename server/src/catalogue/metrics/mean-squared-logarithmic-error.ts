import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const meanSquaredLogarithmicError = defineMetric({
  name: 'MeanSquaredLogarithmicError',
  aliases: ['mean_squared_logarithmic_error', 'msle', 'MSLE'],
  doc: {
    en: 'Mean of the squared differences of the logarithms: ratios count, not distances.',
    fr: 'Moyenne des carrés des écarts des logarithmes : les rapports comptent, pas les distances.',
  },
  formula: 'mean (ln(1 + t) − ln(1 + p))²',
  usual: {
    en: 'For positive numbers over several orders of size.',
    fr: 'Pour des nombres positifs sur plusieurs ordres de grandeur.',
  },
  params: { name: metricName('mean_squared_logarithmic_error'), dtype },
  example: 'mean_squared_logarithmic_error',
  source: 'keras.metrics.MeanSquaredLogarithmicError',
  page: 'metrics/regression_metrics/#meansquaredlogarithmicerror-class',
});
