import { defineMetric } from '../kit/define.ts';
import { integer } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const cosineSimilarity = defineMetric({
  name: 'CosineSimilarity',
  aliases: ['cosine_similarity'],
  formerly: [{ name: 'cosine_proximity', keras: 2, now: 'refused' }],
  doc: {
    en: 'Cosine of the angle between target and prediction: 1 for the same direction.',
    fr: 'Cosinus de l’angle entre cible et prédiction : 1 pour la même direction.',
  },
  formula: 'Σ (t / ‖t‖) · (p / ‖p‖)',
  usual: {
    en: 'For vectors, such as embeddings.',
    fr: 'Pour des vecteurs, comme des plongements.',
  },
  trap: {
    en: 'Larger is better here; the loss `cosine_similarity` has the opposite sign.',
    fr: 'Ici, plus grand vaut mieux ; la perte `cosine_similarity` a le signe contraire.',
  },
  params: { name: metricName('cosine_similarity'), dtype, axis: integer(classAxis, { default: -1 }) },
  example: 'cosine_similarity',
  source: 'keras.metrics.CosineSimilarity',
  page: 'metrics/regression_metrics/#cosinesimilarity-class',
});
