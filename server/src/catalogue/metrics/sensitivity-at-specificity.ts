import { defineMetric } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { classId, dtype, numThresholds, ownName } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const sensitivityAtSpecificity = defineMetric({
  name: 'SensitivityAtSpecificity',
  aliases: ['sensitivity_at_specificity'],
  doc: {
    en: 'Best sensitivity among the thresholds with at least that specificity.',
    fr: 'Meilleure sensibilité parmi les seuils dont la spécificité est au moins celle-là.',
  },
  formula: 'max TP / (TP + FN)  where  TN / (TN + FP) ≥ specificity',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs, and a bound that is given from outside.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid`, et une limite donnée d’avance.',
  },
  trap: {
    en: 'It picks the best threshold with the labels in sight: in use, that threshold must be chosen beforehand.',
    fr: 'Elle choisit le meilleur seuil en voyant les étiquettes : en usage, ce seuil doit être choisi d’avance.',
  },
  params: {
    specificity: number(
      {
        en: 'Least specificity: share of the samples at no that are answered no.',
        fr: 'Spécificité minimale : part des échantillons à non auxquels on répond non.',
      },
      { min: 0, max: 1 },
      { usual: { en: '0.9 to 0.99.', fr: 'De 0.9 à 0.99.' } },
    ),
    num_thresholds: numThresholds(1),
    class_id: classId,
    name: ownName,
    dtype,
  },
  example: 'SensitivityAtSpecificity(0.8)',
  source: 'keras.metrics.SensitivityAtSpecificity',
  page: 'metrics/classification_metrics/#sensitivityatspecificity-class',
});
