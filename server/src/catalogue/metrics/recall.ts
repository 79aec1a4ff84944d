import { defineMetric } from '../kit/define.ts';
import { classId, dtype, ownName, thresholds, topK } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const recall = defineMetric({
  name: 'Recall',
  aliases: ['recall'],
  doc: {
    en: 'Share of the samples that are yes which are found.',
    fr: 'Part des échantillons à oui qui sont trouvés.',
  },
  formula: 'TP / (TP + FN)',
  usual: {
    en: 'Labels 0 or 1, where a miss is dear, `sigmoid` outputs.',
    fr: 'Étiquettes 0 ou 1, quand un oubli coûte cher, sorties `sigmoid`.',
  },
  trap: {
    en: 'Always answering yes makes it 1: read it beside `Precision`.',
    fr: 'Toujours répondre oui le met à 1 : à lire à côté de `Precision`.',
  },
  params: { thresholds, top_k: topK, class_id: classId, name: ownName, dtype },
  example: 'recall',
  source: 'keras.metrics.Recall',
  page: 'metrics/classification_metrics/#recall-class',
});
