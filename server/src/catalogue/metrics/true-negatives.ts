import { defineMetric } from '../kit/define.ts';
import { dtype, ownName, thresholds } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const trueNegatives = defineMetric({
  name: 'TrueNegatives',
  aliases: ['true_negatives'],
  doc: {
    en: 'Number of answers no that are right, over the epoch.',
    fr: 'Nombre de réponses non qui sont justes, sur l’époque.',
  },
  formula: 'Σ [t = 0 and p ≤ threshold]',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs; it grows with the number of samples.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid` ; elle croît avec le nombre d’échantillons.',
  },
  trap: {
    en: 'A count, not a share. Where 1 is rare it is large whatever the network does.',
    fr: 'Un nombre, pas une part. Si 1 est rare, il est grand quoi que fasse le réseau.',
  },
  params: { thresholds, name: ownName, dtype },
  example: 'true_negatives',
  source: 'keras.metrics.TrueNegatives',
  page: 'metrics/classification_metrics/#truenegatives-class',
});
