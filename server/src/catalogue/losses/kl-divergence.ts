import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; t and p are clipped to [1e-7, 1]. */
export const klDivergence = defineLoss({
  name: 'KLDivergence',
  aliases: ['kl_divergence', 'kld', 'KLD'],
  formerly: [{ name: 'kullback_leibler_divergence', keras: 2, now: 'refused' }],
  doc: {
    en: 'How far one distribution is from another: what is lost by believing p where t is true.',
    fr: 'À quelle distance une distribution est d’une autre : ce que l’on perd à croire p quand t est vraie.',
  },
  formula: 'Σ t · ln(t / p)',
  usual: {
    en: 'Labels that are distributions (≥ 0, sum 1), last activation `softmax`. 0: the two are equal.',
    fr: 'Étiquettes qui sont des distributions (≥ 0, somme 1), dernière activation `softmax`. 0 : les deux sont égales.',
  },
  trap: {
    en: 'Not symmetric. With one-hot labels it equals `categorical_crossentropy`; otherwise it is smaller by the entropy of the labels, with the same gradient.',
    fr: 'Elle n’est pas symétrique. Avec des étiquettes one-hot, c’est `categorical_crossentropy` ; sinon, elle est plus petite de l’entropie des étiquettes, avec le même gradient.',
  },
  params: { reduction, name: lossName('kl_divergence'), dtype },
  example: 'kl_divergence',
  source: 'keras.losses.KLDivergence',
  page: 'losses/probabilistic_losses/#kldivergence-class',
});
