import type { Words } from '../../kit/index.ts';
import { choice, entry, integer, nothing, number, optional } from '../../kit/params.ts';
import { baseLayerParams } from '../base.ts';
import { named, refused } from './weights.ts';

/** Parameters of many layers that are not about weights. */

/** The function on the output; `none` is `linear`. */
export const activation = (name: string) =>
  optional(
    entry(
      'activation',
      {
        en: 'Function applied to the output, element by element. `linear` leaves it as it is.',
        fr: 'Fonction appliquée à la sortie, élément par élément. `linear` la laisse telle quelle.',
      },
      named(name),
    ),
  );

/** The penalty on the output, where Keras lists it among a layer's own arguments. */
export const activityRegularizer = { ...baseLayerParams.activity_regularizer, keywordOnly: false };

/** The name, where Keras takes it by position too. */
export const positionalName = { ...baseLayerParams.name, keywordOnly: false };

/** The type of the numbers, where Keras takes it by position too. */
export const positionalDtype = { ...baseLayerParams.dtype, keywordOnly: false };

/** An argument of Keras that takes Python objects: here only `none`, so that positions stay Keras's. */
export const pythonOnly = (doc: Words) => nothing(doc);

export const loraRank = pythonOnly({
  en: 'Fine-tuning by low-rank matrices, a method for networks that are already trained. Only `none` here.',
  fr: 'Réglage fin par matrices de faible rang, pour des réseaux déjà entraînés. Ici, seulement `none`.',
});

export const loraAlpha = pythonOnly({
  en: 'Strength of the low-rank fine-tuning. Only `none` here.',
  fr: 'Force du réglage fin par matrices de faible rang. Ici, seulement `none`.',
});

export const quantizationConfig = pythonOnly({
  en: 'How a trained layer is quantised, a Python object. Only `none` here.',
  fr: 'Comment quantifier une couche entraînée, un objet Python. Ici, seulement `none`.',
});

export const seed = optional(
  integer({
    en: 'Start of this layer’s random numbers. Left out, it follows from the `seed` of the train block.',
    fr: 'Départ des nombres aléatoires de cette couche. Omis, il découle de `seed` du bloc train.',
  }),
);

export const dataFormat = choice(
  {
    en: 'Where the channels are: last, `[batch, rows, cols, channels]`, or first, `[batch, channels, rows, cols]`.',
    fr: 'Place des canaux : à la fin, `[lot, lignes, colonnes, canaux]`, ou au début, `[lot, canaux, lignes, colonnes]`.',
  },
  ['channels_last', 'channels_first'],
  { default: 'channels_last' },
  {
    formerly: [{ name: 'dim_ordering', keras: 1, now: 'refused', values: { tf: 'channels_last', th: 'channels_first' } }],
    trap: {
      en: 'BatchNormalization after a channels-first convolution needs `axis=1`.',
      fr: 'Après une convolution à canaux en tête, BatchNormalization demande `axis=1`.',
    },
  },
);

/** A share of values that is dropped while training, 0 by default. */
export const dropRate = (doc: Words, old: string) =>
  number(
    doc,
    { default: 0, min: 0, max: 1 },
    {
      rangeRule: 'invalid-rate',
      formerly: refused(1, old),
      usual: { en: '0.1 to 0.5.', fr: 'De 0.1 à 0.5.' },
      trap: {
        en: 'It is the share that is *dropped*, not the share that stays. The mask is drawn once a batch and kept through all steps.',
        fr: 'C’est la part *abandonnée*, pas la part gardée. Le masque est tiré une fois par lot et vaut pour tous les pas.',
      },
    },
  );
