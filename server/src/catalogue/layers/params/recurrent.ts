import type { OldName } from '../../kit/index.ts';
import { boolean, choice, entry, optional, or, size } from '../../kit/params.ts';
import { activation, activityRegularizer, dropRate, seed } from './common.ts';
import {
  biasConstraint,
  biasInitializer,
  biasRegularizer,
  constraint,
  initializer,
  kernelConstraint,
  kernelInitializer,
  kernelRegularizer,
  named,
  ORTHOGONAL,
  RECURRENT,
  refused,
  regularizer,
  useBias,
} from './weights.ts';

/** Parameters of SimpleRNN, LSTM and GRU. */

const units = size(
  {
    en: 'Size of the state, and of the output at each step.',
    fr: 'Taille de l’état, et de la sortie à chaque pas.',
  },
  { formerly: refused(1, 'output_dim'), usual: { en: '16 to 256.', fr: 'De 16 à 256.' } },
);

const recurrentActivation = optional(
  entry(
    'activation',
    {
      en: 'Function of the gates, which open from 0 to 1.',
      fr: 'Fonction des portes, qui s’ouvrent de 0 à 1.',
    },
    named('sigmoid'),
    {
      formerly: refused(1, 'inner_activation'),
      trap: {
        en: 'Keras 2 before 2.3 had `hard_sigmoid` here.',
        fr: 'Keras 2 avant 2.3 avait ici `hard_sigmoid`.',
      },
    },
  ),
);

const returnSequences = boolean(
  {
    en: 'All outputs in time, `[batch, time, units]`, or only the last, `[batch, units]`.',
    fr: 'Toutes les sorties dans le temps, `[lot, temps, unités]`, ou seulement la dernière, `[lot, unités]`.',
  },
  false,
  {
    usual: {
      en: '`true` for every recurrent layer but the last of a stack, and where each step has its own label.',
      fr: '`true` pour chaque couche récurrente sauf la dernière d’une pile, et quand chaque pas a sa propre étiquette.',
    },
    trap: {
      en: 'Without it the next recurrent layer finds no sequence to read.',
      fr: 'Sans lui, la couche récurrente suivante ne trouve pas de séquence à lire.',
    },
  },
);

const returnState = boolean(
  {
    en: 'Gives the last state too, as further outputs: `[y, h, c] = x -> LSTM(8, return_state=true)`.',
    fr: 'Rend aussi le dernier état, comme sorties de plus : `[y, h, c] = x -> LSTM(8, return_state=true)`.',
  },
  false,
);

const goBackwards = boolean(
  {
    en: 'Reads the sequence from its end; the outputs come in that order, last step first.',
    fr: 'Lit la séquence depuis la fin ; les sorties viennent dans cet ordre, dernier pas en tête.',
  },
  false,
);

const stateful = boolean(
  {
    en: 'Starts each batch from the state that the batch before left: sample i goes on where sample i stopped.',
    fr: 'Commence chaque lot avec l’état laissé par le précédent : l’exemple i continue là où l’exemple i s’était arrêté.',
  },
  false,
  {
    usual: {
      en: 'With `batch_input_shape`, `shuffle = false`, `drop_remainder = true` and `reset_states = epoch`.',
      fr: 'Avec `batch_input_shape`, `shuffle = false`, `drop_remainder = true` et `reset_states = epoch`.',
    },
    trap: {
      en: 'Keras never resets the state by itself: neither a new epoch nor validation does. Every batch must have the declared size.',
      fr: 'Keras ne remet jamais l’état à zéro de lui-même : ni une nouvelle époque ni la validation. Chaque lot doit avoir la taille déclarée.',
    },
  },
);

const unroll = boolean(
  {
    en: 'Writes the steps out one after the other instead of a loop: more memory, the same result. Every sequence must be of one length.',
    fr: 'Écrit les pas l’un après l’autre au lieu d’une boucle : plus de mémoire, même résultat. Toutes les séquences doivent avoir la même longueur.',
  },
  false,
);

const zeroOutputForMask = boolean(
  {
    en: 'Whether a step that the mask leaves out gives zeros in the sequence, instead of the output of the step before.',
    fr: 'Si un pas que le masque écarte rend des zéros dans la séquence, au lieu de la sortie du pas précédent.',
  },
  false,
);

/** Which of the two GRUs it is. */
export const resetAfter = boolean(
  {
    en: 'Where the reset gate acts: after the product with the recurrent kernel, with two biases (`[2, 3 · units]`), or before it, with one.',
    fr: 'Où agit la porte de remise à zéro : après le produit avec le noyau récurrent, avec deux biais (`[2, 3 · unités]`), ou avant, avec un seul.',
  },
  true,
  {
    trap: {
      en: 'Keras 2 had `false`: `GRU(5)` on 8 features has 225 weights here, 210 there.',
      fr: 'Keras 2 avait `false` : `GRU(5)` sur 8 variables a 225 poids ici, 210 là.',
    },
  },
);

/** Starts the forget gate open. */
export const unitForgetBias = boolean(
  {
    en: 'Starts the bias of the forget gate at 1, so that at first the memory is kept.',
    fr: 'Fait partir de 1 le biais de la porte d’oubli : au début, la mémoire est gardée.',
  },
  true,
  {
    formerly: [
      { name: 'forget_bias_init', keras: 1, now: 'refused', values: { one: true, ones: true, zero: false, zeros: false } },
    ],
  },
);

export const useCudnn = or(
  choice(
    {
      en: 'Whether Keras on a GPU takes the fused kernel; it changes the speed, not the result.',
      fr: 'Si Keras, sur un GPU, prend le noyau fusionné ; cela change la vitesse, pas le résultat.',
    },
    ['auto'],
    { default: 'auto' },
  ),
  boolean({ en: '', fr: '' }, true),
);

/** Old arguments about speed, without successor. */
export const removedArguments: readonly OldName[] = [
  { name: 'consume_less', keras: 1, now: 'refused' },
  { name: 'implementation', keras: 2, now: 'accepted' },
];

export const head = { units, activation: activation('tanh') };
export const gates = { recurrent_activation: recurrentActivation };
export const startValues = {
  use_bias: useBias,
  kernel_initializer: kernelInitializer,
  recurrent_initializer: initializer(RECURRENT, ORTHOGONAL, refused(1, 'inner_init')),
  bias_initializer: biasInitializer,
};
export const penaltiesAndBounds = {
  kernel_regularizer: kernelRegularizer,
  recurrent_regularizer: regularizer(RECURRENT, refused(1, 'U_regularizer')),
  bias_regularizer: biasRegularizer,
  activity_regularizer: activityRegularizer,
  kernel_constraint: kernelConstraint,
  recurrent_constraint: constraint(RECURRENT, refused(1, 'U_constraint')),
  bias_constraint: biasConstraint,
  dropout: dropRate(
    { en: 'Share of the inputs that is dropped while training.', fr: 'Part des entrées abandonnée à l’entraînement.' },
    'dropout_W',
  ),
  recurrent_dropout: dropRate(
    { en: 'Share of the state that is dropped while training.', fr: 'Part de l’état abandonnée à l’entraînement.' },
    'dropout_U',
  ),
};
export const sequence = {
  return_sequences: returnSequences,
  return_state: returnState,
  go_backwards: goBackwards,
  stateful,
  unroll,
};
/** What Keras takes by name alone, and hands on to the base class of all recurrent layers. */
export const byName = { zero_output_for_mask: { ...zeroOutputForMask, keywordOnly: true } };
export { seed, zeroOutputForMask };
