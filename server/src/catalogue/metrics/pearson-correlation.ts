import { defineMetric } from '../kit/define.ts';
import { integer } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/correlation_metrics.py */
export const pearsonCorrelation = defineMetric({
  name: 'PearsonCorrelation',
  aliases: ['pearson_correlation'],
  doc: {
    en: 'Correlation between target and prediction within each sample, from −1 to 1.',
    fr: 'Corrélation entre cible et prédiction à l’intérieur de chaque échantillon, de −1 à 1.',
  },
  formula: 'cov(t, p) / (σ(t) · σ(p))',
  usual: {
    en: 'For vectors of many values, such as spectra.',
    fr: 'Pour des vecteurs de nombreuses valeurs, comme des spectres.',
  },
  trap: {
    en: 'It runs along the values of a sample, not over samples: with a single output it says nothing; use `r2_score`.',
    fr: 'Elle suit les valeurs d’un échantillon, pas les échantillons : avec une seule sortie, elle ne dit rien ; prenez `r2_score`.',
  },
  params: { name: metricName('pearson_correlation'), dtype, axis: integer(classAxis, { default: -1 }) },
  example: 'pearson_correlation',
  source: 'keras.metrics.PearsonCorrelation',
  page: 'metrics/correlation_metrics/#pearsoncorrelation-class',
});
