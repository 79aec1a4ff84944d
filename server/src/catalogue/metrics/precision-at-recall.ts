import { defineMetric } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { classId, dtype, numThresholds, ownName } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const precisionAtRecall = defineMetric({
  name: 'PrecisionAtRecall',
  aliases: ['precision_at_recall'],
  doc: {
    en: 'Best precision among the thresholds with at least that recall.',
    fr: 'Meilleure précision parmi les seuils dont le rappel est au moins celui-là.',
  },
  formula: 'max TP / (TP + FP)  where  TP / (TP + FN) ≥ recall',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs, and a bound that is given from outside.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid`, et une limite donnée d’avance.',
  },
  trap: {
    en: 'It picks the best threshold with the labels in sight: in use, that threshold must be chosen beforehand.',
    fr: 'Elle choisit le meilleur seuil en voyant les étiquettes : en usage, ce seuil doit être choisi d’avance.',
  },
  params: {
    recall: number(
      {
        en: 'Least recall: share of the samples at yes that are found.',
        fr: 'Rappel minimal : part des échantillons à oui qui sont trouvés.',
      },
      { min: 0, max: 1 },
      { usual: { en: '0.8 to 0.99.', fr: 'De 0.8 à 0.99.' } },
    ),
    num_thresholds: numThresholds(1),
    class_id: classId,
    name: ownName,
    dtype,
  },
  example: 'PrecisionAtRecall(0.8)',
  source: 'keras.metrics.PrecisionAtRecall',
  page: 'metrics/classification_metrics/#precisionatrecall-class',
});
