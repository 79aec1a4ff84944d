import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/hinge_metrics.py */
export const squaredHinge = defineMetric({
  name: 'SquaredHinge',
  aliases: ['squared_hinge'],
  doc: {
    en: 'The squared hinge loss, without penalties.',
    fr: 'La perte hinge au carré, sans pénalités.',
  },
  formula: 'mean max(1 − t · p, 0)²',
  usual: {
    en: 'Labels −1 or 1, or 0 and 1.',
    fr: 'Étiquettes −1 ou 1, ou bien 0 et 1.',
  },
  trap: {
    en: 'Labels −1 and 1, or 0 and 1, which are mapped to them. One answer far on the wrong side rules the mean.',
    fr: 'Étiquettes −1 et 1, ou 0 et 1, qui y sont ramenées. Une seule réponse loin du mauvais côté commande la moyenne.',
  },
  params: { name: metricName('squared_hinge'), dtype },
  example: 'squared_hinge',
  source: 'keras.metrics.SquaredHinge',
  page: 'metrics/hinge_metrics/#squaredhinge-class',
});
