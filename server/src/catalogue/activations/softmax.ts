import { defineActivation } from '../kit/index.ts';
import { integer } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const softmax = defineActivation({
  name: 'softmax',
  doc: {
    en: 'Turns scores into probabilities that sum to 1: the classes compete.',
    fr: 'Change des scores en probabilités de somme 1 : les classes sont en concurrence.',
  },
  formula: 'yᵢ = e^xᵢ / Σ e^xⱼ',
  usual: {
    en: 'On the last layer, one unit a class, with `categorical_crossentropy` or its sparse form.',
    fr: 'Sur la dernière couche, une unité par classe, avec `categorical_crossentropy` ou sa forme éparse.',
  },
  trap: {
    en: 'Over one unit it is always 1: nothing is learned. For two classes: one `sigmoid` unit with `binary_crossentropy`.',
    fr: 'Sur une seule unité, elle vaut toujours 1 : rien ne s’apprend. Pour deux classes : une unité `sigmoid` avec `binary_crossentropy`.',
  },
  params: {
    axis: integer(
      { en: 'The axis along which it acts; −1 is the last.', fr: 'L’axe le long duquel elle agit ; −1 est le dernier.' },
      { default: -1 },
      { usual: { en: '−1.', fr: '−1.' } },
    ),
  },
  example: 'softmax',
  source: 'keras.activations.softmax',
  page: 'layers/activations',
});
