import { defineMetric } from '../kit/define.ts';
import { dtype, ownName, thresholds } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const falsePositives = defineMetric({
  name: 'FalsePositives',
  aliases: ['false_positives'],
  doc: {
    en: 'Number of answers yes where no is right, over the epoch.',
    fr: 'Nombre de réponses oui là où non est juste, sur l’époque.',
  },
  formula: 'Σ [t = 0 and p > threshold]',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs; it grows with the number of samples.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid` ; elle croît avec le nombre d’échantillons.',
  },
  trap: {
    en: 'A count, not a share: it grows with the data. Compare epochs of one set only.',
    fr: 'Un nombre, pas une part : il croît avec les données. Ne comparez que des époques d’un même jeu.',
  },
  params: { thresholds, name: ownName, dtype },
  example: 'false_positives',
  source: 'keras.metrics.FalsePositives',
  page: 'metrics/classification_metrics/#falsepositives-class',
});
