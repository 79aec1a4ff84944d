import { defineLoss } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { gatherAxis } from './overlap.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py: what its comments call false positives is (1 − p) · t, weighted by alpha. */
export const tversky = defineLoss({
  name: 'Tversky',
  aliases: ['tversky'],
  doc: {
    en: 'Dice with a weight of its own for what is missed and for what is too much.',
    fr: 'Dice, avec un poids propre pour ce qui manque et pour ce qui est de trop.',
  },
  formula: '1 − Σ t·p / (Σ t·p + α · Σ (1−p)·t + β · Σ p·(1−t) + ε)',
  usual: {
    en: 'Masks of images: labels 0 or 1 a pixel; last activation `sigmoid`. With 0.5 and 0.5 it is `dice`.',
    fr: 'Des masques d’images : étiquettes 0 ou 1 par pixel ; dernière activation `sigmoid`. Avec 0.5 et 0.5, c’est `dice`.',
  },
  trap: {
    en: 'In Keras `alpha` weighs what is missed, `beta` what is too much; the paper has them the other way round.',
    fr: 'Dans Keras, `alpha` pèse ce qui manque, `beta` ce qui est de trop ; dans l’article, c’est l’inverse.',
  },
  params: {
    alpha: number(
      { en: 'Weight of what is missed.', fr: 'Poids de ce qui manque.' },
      { default: 0.5 },
      { usual: { en: '0.5; 0.7 where missing is worse.', fr: '0.5 ; 0.7 si manquer est plus grave.' } },
    ),
    beta: number(
      { en: 'Weight of what is too much.', fr: 'Poids de ce qui est de trop.' },
      { default: 0.5 },
      { usual: { en: '0.5; 0.3 where missing is worse.', fr: '0.5 ; 0.3 si manquer est plus grave.' } },
    ),
    reduction,
    name: lossName('tversky'),
    axis: gatherAxis,
    dtype,
  },
  example: 'tversky(alpha=0.7, beta=0.3)',
  source: 'keras.losses.Tversky',
  page: 'losses/',
});
