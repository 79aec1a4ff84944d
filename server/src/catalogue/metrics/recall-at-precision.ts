import { defineMetric } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { classId, dtype, numThresholds, ownName } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const recallAtPrecision = defineMetric({
  name: 'RecallAtPrecision',
  aliases: ['recall_at_precision'],
  doc: {
    en: 'Best recall among the thresholds with at least that precision.',
    fr: 'Meilleur rappel parmi les seuils dont la précision est au moins celle-là.',
  },
  formula: 'max TP / (TP + FN)  where  TP / (TP + FP) ≥ precision',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs, and a bound that is given from outside.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid`, et une limite donnée d’avance.',
  },
  trap: {
    en: 'It picks the best threshold with the labels in sight: in use, that threshold must be chosen beforehand.',
    fr: 'Elle choisit le meilleur seuil en voyant les étiquettes : en usage, ce seuil doit être choisi d’avance.',
  },
  params: {
    precision: number(
      {
        en: 'Least precision: share of the answers yes that are right.',
        fr: 'Précision minimale : part des réponses oui qui sont justes.',
      },
      { min: 0, max: 1 },
      { usual: { en: '0.8 to 0.99.', fr: 'De 0.8 à 0.99.' } },
    ),
    num_thresholds: numThresholds(1),
    class_id: classId,
    name: ownName,
    dtype,
  },
  example: 'RecallAtPrecision(0.8)',
  source: 'keras.metrics.RecallAtPrecision',
  page: 'metrics/classification_metrics/#recallatprecision-class',
});
