import { defineMetric } from '../kit/define.ts';
import { dtype, ownName, thresholds } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const truePositives = defineMetric({
  name: 'TruePositives',
  aliases: ['true_positives'],
  doc: {
    en: 'Number of answers yes that are right, over the epoch.',
    fr: 'Nombre de réponses oui qui sont justes, sur l’époque.',
  },
  formula: 'Σ [t = 1 and p > threshold]',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs; it grows with the number of samples.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid` ; elle croît avec le nombre d’échantillons.',
  },
  trap: {
    en: 'A count, not a share: alone it says nothing of false alarms.',
    fr: 'Un nombre, pas une part : seul, il ne dit rien des fausses alertes.',
  },
  params: { thresholds, name: ownName, dtype },
  example: 'true_positives',
  source: 'keras.metrics.TruePositives',
  page: 'metrics/classification_metrics/#truepositives-class',
});
