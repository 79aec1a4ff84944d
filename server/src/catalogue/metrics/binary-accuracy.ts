import { defineMetric } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/accuracy_metrics.py */
export const binaryAccuracy = defineMetric({
  name: 'BinaryAccuracy',
  aliases: ['binary_accuracy'],
  doc: {
    en: 'Share of yes-or-no answers that are right, each output counted for itself.',
    fr: 'Part des réponses oui ou non qui sont justes, chaque sortie comptée pour elle-même.',
  },
  formula: 'right / all',
  usual: {
    en: 'For `sigmoid` outputs and labels 0 or 1.',
    fr: 'Pour des sorties `sigmoid` et des étiquettes 0 ou 1.',
  },
  trap: {
    en: 'With ten outputs that are nearly always 0, always answering no scores high: look at `Recall`.',
    fr: 'Avec dix sorties presque toujours à 0, toujours répondre non donne beaucoup : regardez `Recall`.',
  },
  params: {
    name: metricName('binary_accuracy'),
    dtype,
    threshold: number(
      { en: 'Output above which the answer is yes.', fr: 'Sortie au-dessus de laquelle la réponse est oui.' },
      { default: 0.5, min: 0, max: 1 },
      { usual: { en: '0.5 for a `sigmoid`, 0 for logits.', fr: '0.5 pour une `sigmoid`, 0 pour des logits.' } },
    ),
  },
  example: 'binary_accuracy',
  source: 'keras.metrics.BinaryAccuracy',
  page: 'metrics/accuracy_metrics/#binaryaccuracy-class',
});
