import { axes, number } from '../kit/params.ts';

/** Parameters that constraints share. keras/src/constraints/constraints.py */

export const axis = axes(
  {
    en: 'The axes that make up one vector, whose length is bounded: 0 for each unit of a Dense or recurrent kernel.',
    fr: 'Les axes qui forment un vecteur, dont la longueur est bornée : 0 pour chaque unité d’un noyau Dense ou récurrent.',
  },
  0,
  {
    usual: {
      en: 'Dense, LSTM: 0. Conv1D: `[0, 1]`. Conv2D: `[0, 1, 2]`. Embedding: 1, a word’s vector.',
      fr: 'Dense, LSTM : 0. Conv1D : `[0, 1]`. Conv2D : `[0, 1, 2]`. Embedding : 1, le vecteur d’un mot.',
    },
    trap: {
      en: 'The default 0 on a convolution takes the rows of the kernel alone, not a whole filter.',
      fr: 'Par défaut, 0 ne prend d’une convolution que les lignes du noyau, pas un filtre entier.',
    },
  },
);

export const norm = { rangeRule: 'invalid-constraint' };

export const maxValue = (value: number) =>
  number(
    { en: 'The longest that a vector may be.', fr: 'La plus grande longueur permise à un vecteur.' },
    { default: value, min: 0, exclusiveMin: true },
    { ...norm, usual: { en: '2 to 4.', fr: 'De 2 à 4.' } },
  );

/** Keras documents all constraints on one page. */
export const page = 'layers/constraints';
