import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/hinge_metrics.py */
export const hinge = defineMetric({
  name: 'Hinge',
  aliases: ['hinge'],
  doc: {
    en: 'The hinge loss, without penalties.',
    fr: 'La perte hinge, sans pénalités.',
  },
  formula: 'mean max(1 − t · p, 0)',
  usual: {
    en: 'Labels −1 or 1, or 0 and 1.',
    fr: 'Étiquettes −1 ou 1, ou bien 0 et 1.',
  },
  trap: {
    en: 'Labels −1 and 1, or 0 and 1, which are mapped to them. With a `sigmoid` it never comes below 0: end in `tanh` or `linear`.',
    fr: 'Étiquettes −1 et 1, ou 0 et 1, qui y sont ramenées. Avec une `sigmoid`, elle n’atteint pas 0 : finissez par `tanh` ou `linear`.',
  },
  params: { name: metricName('hinge'), dtype },
  example: 'hinge',
  source: 'keras.metrics.Hinge',
  page: 'metrics/hinge_metrics/#hinge-class',
});
