import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const meanAbsoluteError = defineMetric({
  name: 'MeanAbsoluteError',
  aliases: ['mean_absolute_error', 'mae', 'MAE'],
  doc: {
    en: 'Mean of the distances between target and prediction, in the unit of the target as it is trained.',
    fr: 'Moyenne des distances entre cible et prédiction, dans l’unité de la cible telle qu’elle est apprise.',
  },
  formula: 'mean |t − p|',
  usual: {
    en: 'For numbers to predict; easy to read beside any loss.',
    fr: 'Pour des nombres à prédire ; se lit bien à côté de toute perte.',
  },
  trap: {
    en: 'With `scale_target` it is in the scaled unit, not in that of the file.',
    fr: 'Avec `scale_target`, elle est dans l’unité mise à l’échelle, pas dans celle du fichier.',
  },
  params: { name: metricName('mean_absolute_error'), dtype },
  example: 'mean_absolute_error',
  source: 'keras.metrics.MeanAbsoluteError',
  page: 'metrics/regression_metrics/#meanabsoluteerror-class',
});
