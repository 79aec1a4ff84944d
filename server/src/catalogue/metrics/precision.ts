import { defineMetric } from '../kit/define.ts';
import { classId, dtype, ownName, thresholds, topK } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const precision = defineMetric({
  name: 'Precision',
  aliases: ['precision'],
  doc: {
    en: 'Share of the answers yes that are right: how much an alarm is worth.',
    fr: 'Part des réponses oui qui sont justes : ce que vaut une alarme.',
  },
  formula: 'TP / (TP + FP)',
  usual: {
    en: 'Labels 0 or 1, one of them rare, `sigmoid` outputs.',
    fr: 'Étiquettes 0 ou 1, l’une étant rare, sorties `sigmoid`.',
  },
  trap: {
    en: 'Easily high with few answers yes: read it beside `Recall`.',
    fr: 'Facilement haute avec peu de réponses oui : à lire à côté de `Recall`.',
  },
  params: { thresholds, top_k: topK, class_id: classId, name: ownName, dtype },
  example: 'precision',
  source: 'keras.metrics.Precision',
  page: 'metrics/classification_metrics/#precision-class',
});
