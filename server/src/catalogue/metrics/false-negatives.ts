import { defineMetric } from '../kit/define.ts';
import { dtype, ownName, thresholds } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const falseNegatives = defineMetric({
  name: 'FalseNegatives',
  aliases: ['false_negatives'],
  doc: {
    en: 'Number of answers no where yes is right, over the epoch.',
    fr: 'Nombre de réponses non là où oui est juste, sur l’époque.',
  },
  formula: 'Σ [t = 1 and p ≤ threshold]',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs; it grows with the number of samples.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid` ; elle croît avec le nombre d’échantillons.',
  },
  trap: {
    en: 'A count, not a share: it grows with the data. Compare epochs of one set only.',
    fr: 'Un nombre, pas une part : il croît avec les données. Ne comparez que des époques d’un même jeu.',
  },
  params: { thresholds, name: ownName, dtype },
  example: 'false_negatives',
  source: 'keras.metrics.FalseNegatives',
  page: 'metrics/classification_metrics/#falsenegatives-class',
});
