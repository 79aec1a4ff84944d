import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/accuracy_metrics.py */
export const categoricalAccuracy = defineMetric({
  name: 'CategoricalAccuracy',
  aliases: ['categorical_accuracy'],
  doc: {
    en: 'Share of the samples whose largest output is that of the class, with one-hot labels.',
    fr: 'Part des échantillons dont la plus grande sortie est celle de la classe, avec des étiquettes one-hot.',
  },
  formula: 'right / all',
  usual: {
    en: 'For `softmax` outputs and one-hot labels; `accuracy` chooses it by itself.',
    fr: 'Pour des sorties `softmax` et des étiquettes one-hot ; `accuracy` la choisit d’elle-même.',
  },
  trap: {
    en: 'Labels as class numbers need `sparse_categorical_accuracy`.',
    fr: 'Des étiquettes numérotées demandent `sparse_categorical_accuracy`.',
  },
  params: { name: metricName('categorical_accuracy'), dtype },
  example: 'categorical_accuracy',
  source: 'keras.metrics.CategoricalAccuracy',
  page: 'metrics/accuracy_metrics/#categoricalaccuracy-class',
});
