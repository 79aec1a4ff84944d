import { defineMetric } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { classId, dtype, numThresholds, ownName } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const specificityAtSensitivity = defineMetric({
  name: 'SpecificityAtSensitivity',
  aliases: ['specificity_at_sensitivity'],
  doc: {
    en: 'Best specificity among the thresholds with at least that sensitivity.',
    fr: 'Meilleure spécificité parmi les seuils dont la sensibilité est au moins celle-là.',
  },
  formula: 'max TN / (TN + FP)  where  TP / (TP + FN) ≥ sensitivity',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs, and a bound that is given from outside.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid`, et une limite donnée d’avance.',
  },
  trap: {
    en: 'It picks the best threshold with the labels in sight: in use, that threshold must be chosen beforehand.',
    fr: 'Elle choisit le meilleur seuil en voyant les étiquettes : en usage, ce seuil doit être choisi d’avance.',
  },
  params: {
    sensitivity: number(
      {
        en: 'Least sensitivity: share of the samples at yes that are found.',
        fr: 'Sensibilité minimale : part des échantillons à oui qui sont trouvés.',
      },
      { min: 0, max: 1 },
      { usual: { en: '0.9 to 0.99.', fr: 'De 0.9 à 0.99.' } },
    ),
    num_thresholds: numThresholds(1),
    class_id: classId,
    name: ownName,
    dtype,
  },
  example: 'SpecificityAtSensitivity(0.8)',
  source: 'keras.metrics.SpecificityAtSensitivity',
  page: 'metrics/classification_metrics/#specificityatsensitivity-class',
});
