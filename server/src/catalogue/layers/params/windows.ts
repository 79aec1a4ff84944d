import type { Words } from '../../kit/index.ts';
import { choice, integer, integers, optional, size } from '../../kit/params.ts';
import { refused } from './weights.ts';

/** Parameters of layers whose window slides over `axes` spatial axes. */

export const filters = size(
  {
    en: 'How many patterns are looked for: the channels of the output.',
    fr: 'Combien de motifs sont cherchés : les canaux de la sortie.',
  },
  {
    formerly: refused(1, 'nb_filter'),
    usual: {
      en: '16 to 64 at first, doubled where the map is halved.',
      fr: 'De 16 à 64 d’abord, doublés quand la carte est réduite de moitié.',
    },
  },
);

/** Keras 1 said the size of a kernel axis by axis. */
const OLD_KERNELS = [[], ['filter_length'], ['nb_row', 'nb_col'], ['kernel_dim1', 'kernel_dim2', 'kernel_dim3']];

export const kernelSize = (axes: 1 | 2 | 3) =>
  integers(
    {
      en: 'Size of the window: one number for every axis, or one each.',
      fr: 'Taille de la fenêtre : un nombre pour tous les axes, ou un par axe.',
    },
    axes,
    {},
    {
      formerly: (OLD_KERNELS[axes] ?? []).map((name, part) => ({ name, keras: 1, now: 'refused', part })),
      usual: {
        en: '3; 5 or 7 in the first layer of a network for large images. Odd sizes have a middle.',
        fr: '3 ; 5 ou 7 dans la première couche d’un réseau pour de grandes images. Une taille impaire a un milieu.',
      },
    },
  );

export const strides = (axes: 1 | 2 | 3) =>
  integers(
    {
      en: 'How far the window moves at each step. 2 halves the map.',
      fr: 'De combien la fenêtre avance à chaque pas. 2 réduit la carte de moitié.',
    },
    axes,
    { default: 1 },
    {
      usual: { en: '1; 2 instead of a pooling.', fr: '1 ; 2 à la place d’un pooling.' },
      formerly: refused(1, 'subsample', 'subsample_length'),
      trap: {
        en: 'A stride above 1 and a dilation above 1 exclude each other.',
        fr: 'Un pas supérieur à 1 et une dilatation supérieure à 1 s’excluent.',
      },
    },
  );

const PADDING: Words = {
  en: '`valid` keeps the window inside the input, so the map shrinks; `same` adds zeros around it, so that with stride 1 it keeps its size.',
  fr: '`valid` garde la fenêtre dans l’entrée : la carte rétrécit ; `same` ajoute des zéros autour : avec un pas de 1, elle garde sa taille.',
};

const padding = <const V extends readonly string[]>(values: V) =>
  choice(
    PADDING,
    values,
    { default: 'valid' },
    {
      formula: 'valid: ⌊(i − k) / s⌋ + 1    same: ⌈i / s⌉',
      formerly: refused(1, 'border_mode'),
    },
  );

export const validOrSame = padding(['valid', 'same']);

/** Convolution over time may also look back only. */
export const validSameOrCausal = {
  ...padding(['valid', 'same', 'causal']),
  usual: {
    en: '`causal` puts the zeros in front: the output at a step sees that step and those before it, never the future.',
    fr: '`causal` met les zéros devant : la sortie d’un pas voit ce pas et les précédents, jamais le futur.',
  },
};

export const dilationRate = (axes: 1 | 2 | 3) =>
  integers(
    {
      en: 'Distance between neighbouring values under the window: 2 leaves every second one out, and the window reaches further.',
      fr: 'Distance entre les valeurs voisines sous la fenêtre : 2 en saute une sur deux, et la fenêtre porte plus loin.',
    },
    axes,
    { default: 1 },
    {
      usual: {
        en: '1; 1, 2, 4, 8 … from layer to layer to see far back in a series.',
        fr: '1 ; 1, 2, 4, 8 … de couche en couche pour remonter loin dans une série.',
      },
      formula: 'window = (kernel − 1) · dilation + 1',
      ...(axes === 3 ? {} : { formerly: refused(1, 'atrous_rate') }),
    },
  );

export const depthMultiplier = integer(
  {
    en: 'How many patterns are looked for in each channel of the input.',
    fr: 'Combien de motifs sont cherchés dans chaque canal de l’entrée.',
  },
  { default: 1, min: 1 },
  { usual: { en: '1.', fr: '1.' }, rangeRule: 'invalid-size' },
);

/** Sizes added at one end, where a stride leaves the size of a transposed convolution open. */
export const outputPadding = (axes: 1 | 2 | 3) =>
  optional(
    integers(
      {
        en: 'How many values are added at the end of each axis: with strides above 1 several sizes of the output would fit. Left out, `same` gives the input times the stride.',
        fr: 'Combien de valeurs s’ajoutent à la fin de chaque axe : avec un pas supérieur à 1, plusieurs tailles de sortie conviendraient. Omis, `same` donne l’entrée fois le pas.',
      },
      axes,
      { min: 0 },
      {
        usual: {
          en: 'Left out; 0 or 1 where a map must get its odd size back.',
          fr: 'Omis ; 0 ou 1 si une carte doit retrouver sa taille impaire.',
        },
        trap: { en: 'It must be less than the stride.', fr: 'Il doit être inférieur au pas.' },
      },
    ),
  );

export const groups = integer(
  {
    en: 'Into how many groups the channels are split; each is convolved by itself, with fewer weights.',
    fr: 'En combien de groupes les canaux sont répartis ; chacun est convolué à part, avec moins de poids.',
  },
  { default: 1, min: 1 },
  {
    usual: { en: '1; 32 as in ResNeXt.', fr: '1 ; 32 comme dans ResNeXt.' },
    rangeRule: 'invalid-size',
    trap: {
      en: 'It must divide both the channels of the input and `filters`.',
      fr: 'Il doit diviser à la fois les canaux de l’entrée et `filters`.',
    },
  },
);

const POOL: Words = {
  en: 'Size of the window: one number for every axis, or one each.',
  fr: 'Taille de la fenêtre : un nombre pour tous les axes, ou un par axe.',
};

export const poolSize = (axes: 1 | 2 | 3, preset: { readonly default?: number }) =>
  integers(POOL, axes, preset, {
    ...(axes === 1 ? { formerly: refused(1, 'pool_length') } : {}),
    usual: { en: '2, which halves the map.', fr: '2, ce qui réduit la carte de moitié.' },
  });

export const poolStrides = (axes: 1 | 2 | 3) =>
  optional(
    integers(
      {
        en: 'How far the window moves at each step. Left out: as far as the window is wide, so that windows do not overlap.',
        fr: 'De combien la fenêtre avance à chaque pas. Omis : sa propre taille, si bien que les fenêtres ne se recouvrent pas.',
      },
      axes,
      {},
      { usual: { en: 'Left out.', fr: 'Omis.' }, ...(axes === 1 ? { formerly: refused(1, 'stride') } : {}) },
    ),
  );

/** The sizes that an adaptive pooling gives. */
export const outputSize = (axes: 1 | 2 | 3) =>
  integers(
    {
      en: 'Size of the output along each axis: one number for every axis, or one each.',
      fr: 'Taille de la sortie le long de chaque axe : un nombre pour tous les axes, ou un par axe.',
    },
    axes,
    {},
    {
      usual: {
        en: '1 to 7: what the layers behind it were made for.',
        fr: 'De 1 à 7 : ce pour quoi les couches suivantes sont faites.',
      },
    },
  );
