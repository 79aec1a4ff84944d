import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/accuracy_metrics.py */
export const sparseCategoricalAccuracy = defineMetric({
  name: 'SparseCategoricalAccuracy',
  aliases: ['sparse_categorical_accuracy'],
  doc: {
    en: 'Share of the samples whose largest output is that of the class, with labels as class numbers.',
    fr: 'Part des échantillons dont la plus grande sortie est celle de la classe, avec des étiquettes numérotées.',
  },
  formula: 'right / all',
  usual: {
    en: 'For `softmax` outputs and class numbers; `accuracy` chooses it by itself.',
    fr: 'Pour des sorties `softmax` et des classes numérotées ; `accuracy` la choisit d’elle-même.',
  },
  trap: {
    en: 'One-hot labels need `categorical_accuracy`.',
    fr: 'Des étiquettes one-hot demandent `categorical_accuracy`.',
  },
  params: { name: metricName('sparse_categorical_accuracy'), dtype },
  example: 'sparse_categorical_accuracy',
  source: 'keras.metrics.SparseCategoricalAccuracy',
  page: 'metrics/accuracy_metrics/#sparsecategoricalaccuracy-class',
});
