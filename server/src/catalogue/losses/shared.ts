import { choice, number, optional, text } from '../kit/params.ts';

/** Arguments that every loss has, in Keras's order where it is the same for all. */

export const reduction = choice(
  {
    en: 'How the values of a batch become one number. `sum_over_batch_size` takes their mean.',
    fr: 'Comment les valeurs d’un lot deviennent un seul nombre. `sum_over_batch_size` en prend la moyenne.',
  },
  ['sum_over_batch_size', 'sum', 'mean', 'mean_with_sample_weight'],
  { default: 'sum_over_batch_size' },
  {
    trap: {
      en: 'With `sum` the gradient grows with `batch_size`, and so does each step.',
      fr: 'Avec `sum`, le gradient grandit avec `batch_size`, et chaque pas avec lui.',
    },
  },
);

export const lossName = (name: string) =>
  text({ en: 'Name under which Keras lists the loss.', fr: 'Nom sous lequel Keras range la perte.' }, { default: name });

export const dtype = optional(
  choice({ en: 'Type of the numbers it is computed in.', fr: 'Type des nombres du calcul.' }, ['float32']),
);

export const fromLogits = {
  en: 'Whether the outputs are raw scores, without softmax or sigmoid: the loss then applies it itself.',
  fr: 'Les sorties sont-elles des scores bruts, sans softmax ni sigmoïde ? La perte les applique alors elle-même.',
};

export const fromLogitsTrap = {
  en: 'Either the activation or `from_logits=true`, never both.',
  fr: 'Soit l’activation, soit `from_logits=true`, jamais les deux.',
};

export const labelSmoothing = (formula: string) =>
  number(
    {
      en: 'Draws the labels towards the middle, so that the network is less sure of itself.',
      fr: 'Ramène les étiquettes vers le milieu : le réseau est moins sûr de lui.',
    },
    { default: 0, min: 0, max: 1, exclusiveMax: true },
    {
      formula,
      rangeRule: 'invalid-label-smoothing',
      usual: { en: '0 to 0.2; 0.1 is common.', fr: 'de 0 à 0.2 ; 0.1 est courant.' },
    },
  );

export const classAxis = {
  en: 'Axis along which the values of one sample lie: the last.',
  fr: 'Axe le long duquel se rangent les valeurs d’un échantillon : le dernier.',
};
