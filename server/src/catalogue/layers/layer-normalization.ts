import { defineLayer, isFault } from '../kit/index.ts';
import { axes } from '../kit/params.ts';
import { featureAxis, scaleAndShift, sizesOn } from './normalization.ts';
import * as params from './params/normalization.ts';

/** In Keras's order: a list is sorted as it is written. */
const inOrder = (axis: number | readonly number[]): readonly number[] => [axis].flat().toSorted((a, b) => a - b);

/** keras/src/layers/normalization/layer_normalization.py */
export const layerNormalization = defineLayer({
  name: 'LayerNormalization',
  category: 'normalization',
  doc: {
    en: 'Brings the features of each sample, at each position, to mean 0 and deviation 1, then rescales them. It knows nothing of the batch: the same in training and at test time.',
    fr: 'Ramène les variables de chaque exemple, à chaque position, à une moyenne de 0 et un écart-type de 1, puis les remet à l’échelle. Elle ignore le lot : la même à l’entraînement et au test.',
  },
  formula: 'y = gamma · (x − mean) / √(variance + epsilon) + beta',
  usual: {
    en: 'In recurrent networks, around attention, and with small batches.',
    fr: 'Dans les réseaux récurrents, autour de l’attention, et avec de petits lots.',
  },
  trap: {
    en: 'It normalises over the features of one sample, BatchNormalization over the samples of one feature.',
    fr: 'Elle normalise sur les variables d’un exemple, BatchNormalization sur les exemples d’une variable.',
  },
  params: {
    axis: axes(
      {
        en: 'Axis or axes over which mean and variance are taken; gamma and beta have their sizes.',
        fr: 'Axe ou axes sur lesquels se prennent moyenne et variance ; gamma et beta en ont les tailles.',
      },
      -1,
    ),
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
  mask: 'passes',
  outputs: ([input = []], { axis }) =>
    inOrder(axis)
      .map((one) => featureAxis(one, input))
      .find(isFault) ?? [input],
  weights: ([input = []], config) => {
    if (!config.scale && !config.center) return [];
    const shape = sizesOn(inOrder(config.axis), input);
    return isFault(shape) ? shape : scaleAndShift(shape, config);
  },
  macs: () => 0,
  example: 'LayerNormalization()',
  source: 'keras.layers.LayerNormalization',
});
