import { defineLayer, type Fault, fault, isFault, type Shape } from '../kit/index.ts';
import { integer } from '../kit/params.ts';
import { scaleAndShift, sizesOn } from './normalization.ts';
import * as params from './params/normalization.ts';

interface Grouping {
  readonly groups: number;
  readonly axis: number;
}

/** The channels must be known, and shared out evenly. */
const grouped = ([input = []]: readonly Shape[], { groups, axis }: Grouping): readonly Shape[] | Fault => {
  const sizes = sizesOn([axis], input);
  if (isFault(sizes)) return sizes;
  const [channels = 1] = sizes;
  if (groups === -1 || (groups > 0 && channels % groups === 0)) return [input];
  return fault('invalid-groups', { groups, channels }, { argument: 'groups', shapes: [input] });
};

/** keras/src/layers/normalization/group_normalization.py */
export const groupNormalization = defineLayer({
  name: 'GroupNormalization',
  category: 'normalization',
  doc: {
    en: 'Splits the channels of each sample into groups and brings each group, over all places, to mean 0 and deviation 1. It knows nothing of the batch.',
    fr: 'Répartit les canaux de chaque exemple en groupes et ramène chaque groupe, sur tous les points, à une moyenne de 0 et un écart-type de 1. Elle ignore le lot.',
  },
  formula: 'y = gamma · (x − mean of the group) / √(variance of the group + epsilon) + beta',
  usual: {
    en: 'For images, where batches are too small for BatchNormalization.',
    fr: 'Pour des images, quand les lots sont trop petits pour BatchNormalization.',
  },
  trap: {
    en: 'The default of 32 groups does not divide 16 channels: give `groups`.',
    fr: 'Les 32 groupes par défaut ne divisent pas 16 canaux : donnez `groups`.',
  },
  params: {
    groups: integer(
      {
        en: 'Into how many groups the channels are split; −1 gives each channel a group of its own, 1 puts all in one.',
        fr: 'En combien de groupes les canaux sont répartis ; −1 donne à chaque canal son groupe, 1 les met tous dans un seul.',
      },
      { default: 32 },
      {
        usual: { en: '8 to 32.', fr: 'De 8 à 32.' },
        trap: { en: 'It must divide the channels.', fr: 'Il doit diviser les canaux.' },
      },
    ),
    axis: integer(params.AXIS, { default: -1 }),
    epsilon: params.epsilon,
    center: params.center,
    scale: params.scale,
    beta_initializer: params.betaInitializer,
    gamma_initializer: params.gammaInitializer,
    beta_regularizer: params.betaRegularizer,
    gamma_regularizer: params.gammaRegularizer,
    beta_constraint: params.betaConstraint,
    gamma_constraint: params.gammaConstraint,
  },
  inputs: { min: 1, max: 1 },
  fixesRank: true,
  mask: 'drops',
  outputs: grouped,
  weights: ([input = []], config) => {
    const shape = sizesOn([config.axis], input);
    return isFault(shape) ? shape : scaleAndShift(shape, config);
  },
  macs: () => 0,
  example: 'GroupNormalization(4)',
  source: 'keras.layers.GroupNormalization',
});
