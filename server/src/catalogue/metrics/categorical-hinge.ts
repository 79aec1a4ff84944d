import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/hinge_metrics.py */
export const categoricalHinge = defineMetric({
  name: 'CategoricalHinge',
  aliases: ['categorical_hinge'],
  doc: {
    en: 'The hinge loss over classes, without penalties.',
    fr: 'La perte hinge sur des classes, sans pénalités.',
  },
  formula: 'max(max((1 − t) · p) − Σ t · p + 1, 0)',
  usual: {
    en: 'One-hot labels and plain scores.',
    fr: 'Étiquettes one-hot et scores bruts.',
  },
  trap: {
    en: 'One-hot labels. It compares the right class with the best of the wrong ones only.',
    fr: 'Étiquettes one-hot. Elle ne compare la bonne classe qu’à la meilleure des mauvaises.',
  },
  params: { name: metricName('categorical_hinge'), dtype },
  example: 'categorical_hinge',
  source: 'keras.metrics.CategoricalHinge',
  page: 'metrics/hinge_metrics/#categoricalhinge-class',
});
