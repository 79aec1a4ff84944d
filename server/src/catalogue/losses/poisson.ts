import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; ε is 1e-7. */
export const poisson = defineLoss({
  name: 'Poisson',
  aliases: ['poisson'],
  doc: {
    en: 'For counts: minus the logarithm of the probability of t events where p are expected, up to a term of t alone.',
    fr: 'Pour des effectifs : l’opposé du logarithme de la probabilité de t événements quand p sont attendus, à un terme en t près.',
  },
  formula: 'mean (p − t · ln(p + ε))',
  usual: {
    en: 'Counts ≥ 0 (visits, calls), last activation `softplus` or `exponential`. Least where p = t; the value itself may be negative.',
    fr: 'Effectifs ≥ 0 (visites, appels), dernière activation `softplus` ou `exponential`. Minimale où p = t ; elle peut être négative.',
  },
  trap: {
    en: 'A negative output gives NaN. It never reaches 0: compare runs, not with `mean_squared_error`.',
    fr: 'Une sortie négative donne NaN. Elle n’atteint pas 0 : comparez des entraînements, pas avec `mean_squared_error`.',
  },
  params: { reduction, name: lossName('poisson'), dtype },
  example: 'poisson',
  source: 'keras.losses.Poisson',
  page: 'losses/probabilistic_losses/#poisson-class',
});
