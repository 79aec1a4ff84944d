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
  trap: {
    en: 'Values below 0 count as 0. It looks at ratios: 10 for 1 weighs as much as 1,000 for 100.',
    fr: 'Les valeurs sous 0 comptent pour 0. Elle regarde des rapports : 10 pour 1 pèse autant que 1 000 pour 100.',
  },
  params: { name: metricName('mean_squared_logarithmic_error'), dtype },
  example: 'mean_squared_logarithmic_error',
  source: 'keras.metrics.MeanSquaredLogarithmicError',
  page: 'metrics/regression_metrics/#meansquaredlogarithmicerror-class',
});
