import { defineMetric } from '../kit/define.ts';
import { integer } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/correlation_metrics.py */
export const concordanceCorrelation = defineMetric({
  name: 'ConcordanceCorrelation',
  aliases: ['concordance_correlation'],
  doc: {
    en: 'Agreement of target and prediction within each sample: as correlated, and of like mean and size.',
    fr: 'Accord entre cible et prédiction à l’intérieur de chaque échantillon : corrélées, et de moyenne et de taille semblables.',
  },
  formula: '2 · mean (t − mean p)(p − mean p) / (var t + var p + (mean t − mean p)²)',
  usual: {
    en: 'For vectors of many values, such as spectra.',
    fr: 'Pour des vecteurs de nombreuses valeurs, comme des spectres.',
  },
  trap: {
    en: 'It runs along the values of a sample, not over samples: with a single output it says nothing; use `r2_score`.',
    fr: 'Elle suit les valeurs d’un échantillon, pas les échantillons : avec une seule sortie, elle ne dit rien ; prenez `r2_score`.',
  },
  params: { name: metricName('concordance_correlation'), dtype, axis: integer(classAxis, { default: -1 }) },
  example: 'concordance_correlation',
  source: 'keras.metrics.ConcordanceCorrelation',
  page: 'metrics/correlation_metrics/#concordancecorrelation-class',
});
