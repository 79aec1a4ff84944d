import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const logCoshError = defineMetric({
  name: 'LogCoshError',
  aliases: ['log_cosh_error'],
  formerly: [
    { name: 'logcosh', keras: 2, now: 'refused' },
    { name: 'log_cosh', keras: 2, now: 'refused' },
  ],
  doc: {
    en: 'Mean of ln cosh of the difference: squared for small ones, absolute for large ones.',
    fr: 'Moyenne de ln cosh de l’écart : quadratique pour les petits, absolue pour les grands.',
  },
  formula: 'mean ln cosh(p − t)',
  usual: {
    en: 'For numbers to predict, with outliers.',
    fr: 'Pour des nombres à prédire, avec des valeurs aberrantes.',
  },
  trap: {
    en: 'It is in no unit: for small errors half their square, for large ones the error less 0.69.',
    fr: 'Elle n’a pas d’unité : pour de petits écarts, la moitié de leur carré ; pour de grands, l’écart moins 0.69.',
  },
  params: { name: metricName('logcosh'), dtype },
  example: 'log_cosh_error',
  source: 'keras.metrics.LogCoshError',
  page: 'metrics/regression_metrics/#logcosherror-class',
});
