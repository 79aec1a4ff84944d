import { defineActivation } from '../kit/index.ts';
import { integer } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const glu = defineActivation({
  name: 'glu',
  doc: {
    en: 'Splits values in two halves; one decides how much of the other passes.',
    fr: 'Partage les valeurs en deux moitiés ; l’une décide de ce qui passe de l’autre.',
  },
  formula: 'a, b = halves of x    y = a · sigmoid(b)',
  usual: {
    en: 'After a Dense or convolution with twice the units that are wanted.',
    fr: 'Après une Dense ou une convolution ayant le double des unités voulues.',
  },
  trap: { en: 'It halves the axis, which must be even.', fr: 'Elle réduit l’axe de moitié ; sa taille doit être paire.' },
  params: {
    axis: integer(
      { en: 'The axis along which it acts; −1 is the last.', fr: 'L’axe le long duquel elle agit ; −1 est le dernier.' },
      { default: -1 },
      { usual: { en: '−1.', fr: '−1.' } },
    ),
  },
  example: 'glu',
  source: 'keras.activations.glu',
  page: 'layers/activations',
});
