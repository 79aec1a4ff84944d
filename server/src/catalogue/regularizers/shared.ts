import type { Words } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** How much a penalty weighs. */
export const factor = (doc: Words, value: number) =>
  number(
    doc,
    { default: value, min: 0 },
    {
      rangeRule: 'invalid-regularizer',
      usual: { en: '1e-5 to 1e-3.', fr: 'De 1e-5 à 1e-3.' },
      trap: {
        en: 'Above 0.1 the penalty outweighs the loss.',
        fr: 'Au-dessus de 0.1, la pénalité l’emporte sur la perte.',
      },
    },
  );

/** Keras documents all regularizers on one page. */
export const page = 'layers/regularizers';
