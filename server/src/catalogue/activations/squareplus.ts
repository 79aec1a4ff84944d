import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const squareplus = defineActivation({
  name: 'squareplus',
  doc: { en: 'A smooth relu without exponentials.', fr: 'Une relu lisse sans exponentielle.' },
  formula: 'y = (x + √(x² + b)) / 2',
  usual: { en: 'In place of softplus.', fr: 'À la place de softplus.' },
  trap: { en: 'It gives √b / 2 for 0: 1 with the default.', fr: 'Elle donne √b / 2 pour 0 : 1 par défaut.' },
  params: {
    b: number(
      { en: 'How round the bend at 0 is; 0 is relu.', fr: 'Rondeur du coude en 0 ; 0 donne relu.' },
      { default: 4, min: 0 },
      { usual: { en: '4.', fr: '4.' }, rangeRule: 'invalid-activation-slope' },
    ),
  },
  example: 'squareplus',
  source: 'keras.activations.squareplus',
  page: 'layers/activations',
});
