import { defineLoss } from '../kit/define.ts';
import { boolean, number } from '../kit/params.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py (Sun and others, 2020); d is 1 − the product of two vectors, at least 0. */
export const circle = defineLoss({
  name: 'Circle',
  aliases: ['circle'],
  doc: {
    en: 'Brings the vectors of one class together and drives those of others apart, the more the further they are from where they belong.',
    fr: 'Rapproche les vecteurs d’une même classe et écarte ceux des autres, d’autant plus qu’ils sont loin de leur place.',
  },
  formula: 'softplus(ln Σ₊ exp(−γ · (m + d) · (m − d)) + ln Σ₋ exp(γ · (1 + m − d) · (1 − m − d)))',
  usual: {
    en: 'Labels as class numbers, `UnitNormalization()` as the last layer: the loss compares vectors of length 1.',
    fr: 'Étiquettes numérotées, `UnitNormalization()` comme dernière couche : la perte compare des vecteurs de longueur 1.',
  },
  trap: {
    en: 'It compares the samples of one batch: a batch needs several of each class, in large batches. For the classes themselves, `sparse_categorical_crossentropy`.',
    fr: 'Elle compare les échantillons d’un même lot : il en faut plusieurs par classe, donc de grands lots. Pour les classes mêmes, `sparse_categorical_crossentropy`.',
  },
  params: {
    gamma: number(
      { en: 'How sharply the worst pairs count most.', fr: 'Combien les pires paires l’emportent.' },
      { default: 80 },
      { usual: { en: '32 to 256.', fr: 'de 32 à 256.' } },
    ),
    margin: number(
      { en: 'How near and how far the vectors have to be.', fr: 'Combien les vecteurs doivent être proches, ou éloignés.' },
      { default: 0.4 },
      { usual: { en: '0.25 to 0.4.', fr: 'de 0.25 à 0.4.' } },
    ),
    remove_diagonal: boolean(
      { en: 'Leaves out the pair of each sample with itself.', fr: 'Écarte la paire de chaque échantillon avec lui-même.' },
      true,
    ),
    reduction,
    name: lossName('circle'),
    dtype,
  },
  example: 'circle(gamma=64)',
  source: 'keras.losses.Circle',
  page: 'losses/',
});
