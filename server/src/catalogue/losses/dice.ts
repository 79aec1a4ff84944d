import { defineLoss } from '../kit/define.ts';
import { gatherAxis } from './overlap.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const dice = defineLoss({
  name: 'Dice',
  aliases: ['dice'],
  doc: {
    en: 'One minus twice the overlap of prediction and target over their sizes together: 0 when they cover each other.',
    fr: 'Un moins deux fois le recouvrement de la prédiction et de la cible, rapporté à leurs tailles : 0 quand elles se couvrent.',
  },
  formula: '1 − 2 · Σ t · p / (Σ t + Σ p + ε)',
  usual: {
    en: 'Masks of images: labels 0 or 1 a pixel, most of them 0; last activation `sigmoid`.',
    fr: 'Des masques d’images : étiquettes 0 ou 1 par pixel, la plupart à 0 ; dernière activation `sigmoid`.',
  },
  trap: {
    en: 'It is one value over the whole batch: a large object hides a small one. An `axis` gives one a sample; `binary_crossentropy` judges each pixel.',
    fr: 'C’est une seule valeur pour tout le lot : un grand objet en cache un petit. Un `axis` en donne une par échantillon ; `binary_crossentropy` juge chaque pixel.',
  },
  params: { reduction, name: lossName('dice'), axis: gatherAxis, dtype },
  example: 'dice',
  source: 'keras.losses.Dice',
  page: 'losses/',
});
