import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const meanAbsolutePercentageError = defineMetric({
  name: 'MeanAbsolutePercentageError',
  aliases: ['mean_absolute_percentage_error', 'mape', 'MAPE'],
  doc: {
    en: 'Mean of the distances in percent of the target.',
    fr: 'Moyenne des distances, en pour cent de la cible.',
  },
  formula: '100 · mean |(t − p) / t|',
  usual: {
    en: 'For positive numbers of very unlike size.',
    fr: 'Pour des nombres positifs de tailles très inégales.',
  },
  trap: {
    en: 'A target near 0 makes it huge: with `scale_target` it says nothing.',
    fr: 'Une cible proche de 0 la rend énorme : avec `scale_target`, elle ne dit rien.',
  },
  params: { name: metricName('mean_absolute_percentage_error'), dtype },
  example: 'mean_absolute_percentage_error',
  source: 'keras.metrics.MeanAbsolutePercentageError',
  page: 'metrics/regression_metrics/#meanabsolutepercentageerror-class',
});
