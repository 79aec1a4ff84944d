import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/probabilistic_metrics.py */
export const klDivergence = defineMetric({
  name: 'KLDivergence',
  aliases: ['kl_divergence'],
  formerly: [
    { name: 'kld', keras: 2, now: 'refused' },
    { name: 'KLD', keras: 2, now: 'refused' },
    { name: 'kullback_leibler_divergence', keras: 2, now: 'refused' },
  ],
  doc: {
    en: 'How far the predicted distribution is from the true one.',
    fr: 'La distance de la distribution prédite à la vraie.',
  },
  formula: 'Σ t · ln(t / p)',
  usual: {
    en: 'For `softmax` outputs and shares that add up to 1.',
    fr: 'Pour des sorties `softmax` et des parts dont la somme est 1.',
  },
  trap: {
    en: 'Both sides are distributions: with outputs that do not sum to 1 the number means nothing.',
    fr: 'Les deux côtés sont des distributions : avec des sorties dont la somme n’est pas 1, la valeur ne veut rien dire.',
  },
  params: { name: metricName('kl_divergence'), dtype },
  example: 'kl_divergence',
  source: 'keras.metrics.KLDivergence',
  page: 'metrics/probabilistic_metrics/#kldivergence-class',
});
