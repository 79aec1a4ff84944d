import { defineLoss } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py (Zhang and Sabuncu, 2018); p is the probability given to the right class, not clipped. */
export const categoricalGeneralizedCrossEntropy = defineLoss({
  name: 'CategoricalGeneralizedCrossEntropy',
  aliases: ['categorical_generalized_cross_entropy'],
  doc: {
    en: 'Between cross-entropy and absolute error: samples that cannot be learned, such as mislabelled ones, count less.',
    fr: 'Entre l’entropie croisée et l’erreur absolue : les échantillons impossibles à apprendre, mal étiquetés, comptent moins.',
  },
  formula: '(1 − p[t]^q) / q',
  usual: {
    en: 'Labels as class numbers, some of them wrong, `Dense(K, activation=softmax)`.',
    fr: 'Étiquettes numérotées, dont certaines fausses, `Dense(K, activation=softmax)`.',
  },
  trap: {
    en: 'Despite the name it takes class numbers, as `sparse_categorical_crossentropy` does, and no one-hot labels. It learns more slowly.',
    fr: 'Malgré son nom, elle prend des classes numérotées, comme `sparse_categorical_crossentropy`, pas d’étiquettes one-hot. Elle apprend plus lentement.',
  },
  params: {
    q: number(
      {
        en: 'Near 0 it is cross-entropy, near 1 the absolute error.',
        fr: 'Près de 0, c’est l’entropie croisée ; près de 1, l’erreur absolue.',
      },
      { default: 0.5, min: 0, max: 1, exclusiveMin: true, exclusiveMax: true },
      { usual: { en: '0.5 to 0.8.', fr: 'de 0.5 à 0.8.' } },
    ),
    reduction,
    name: lossName('categorical_generalized_cross_entropy'),
    dtype,
  },
  example: 'CategoricalGeneralizedCrossEntropy(q=0.7)',
  source: 'keras.losses.CategoricalGeneralizedCrossEntropy',
  page: 'losses/',
});
