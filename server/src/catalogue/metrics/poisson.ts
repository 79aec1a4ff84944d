import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/probabilistic_metrics.py */
export const poisson = defineMetric({
  name: 'Poisson',
  aliases: ['poisson'],
  doc: {
    en: 'The Poisson loss, without penalties: for counts.',
    fr: 'La perte de Poisson, sans pénalités : pour des comptages.',
  },
  formula: 'mean (p − t · ln(p + ε))',
  usual: {
    en: 'For counts, with an `exponential` output.',
    fr: 'Pour des comptages, avec une sortie `exponential`.',
  },
  trap: {
    en: 'It may be negative; only its change from epoch to epoch says something.',
    fr: 'Elle peut être négative ; seule son évolution d’une époque à l’autre dit quelque chose.',
  },
  params: { name: metricName('poisson'), dtype },
  example: 'poisson',
  source: 'keras.metrics.Poisson',
  page: 'metrics/probabilistic_metrics/#poisson-class',
});
