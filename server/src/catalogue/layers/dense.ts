import { defineLayer, isFault, weight } from '../kit/index.ts';
import { size } from '../kit/params.ts';
import { knownSize, needsMinRank } from './checks.ts';
import { product } from './geometry.ts';
import { activation, activityRegularizer, loraAlpha, loraRank, quantizationConfig } from './params/common.ts';
import {
  biasConstraint,
  biasInitializer,
  biasRegularizer,
  kernelConstraint,
  kernelInitializer,
  kernelRegularizer,
  refused,
  useBias,
} from './params/weights.ts';

/** keras/src/layers/core/dense.py */
export const dense = defineLayer({
  name: 'Dense',
  category: 'core',
  doc: {
    en: 'Fully connected layer: every output is a weighted sum of all the inputs, plus a bias, through an activation.',
    fr: 'Couche entièrement connectée : chaque sortie est une somme pondérée de toutes les entrées, plus un biais, passée par une activation.',
  },
  formula: 'y = activation(x · kernel + bias)',
  usual: {
    en: '32 to 512 units with `relu` inside a network; at its end one unit a class with `softmax`, or one unit with `sigmoid` or `linear`.',
    fr: 'De 32 à 512 unités avec `relu` dans un réseau ; à la fin, une unité par classe avec `softmax`, ou une seule avec `sigmoid` ou `linear`.',
  },
  trap: {
    en: 'On an input with more than two sizes it works at each position by itself, on the last size only. Flatten first if the whole is meant.',
    fr: 'Sur une entrée de plus de deux tailles, elle agit à chaque position, sur la dernière taille seulement. Aplatissez d’abord (Flatten) si tout doit entrer.',
  },
  params: {
    units: size(
      { en: 'Size of the output: how many sums are computed.', fr: 'Taille de la sortie : combien de sommes sont calculées.' },
      {
        usual: {
          en: '16 to 512 inside a network; at its end as many as there are classes or numbers to predict.',
          fr: 'De 16 à 512 dans un réseau ; à la fin, autant que de classes ou de nombres à prédire.',
        },
        formerly: refused(1, 'output_dim'),
      },
    ),
    activation: activation('linear'),
    use_bias: useBias,
    kernel_initializer: kernelInitializer,
    bias_initializer: biasInitializer,
    kernel_regularizer: kernelRegularizer,
    bias_regularizer: biasRegularizer,
    activity_regularizer: activityRegularizer,
    kernel_constraint: kernelConstraint,
    bias_constraint: biasConstraint,
    lora_rank: loraRank,
    lora_alpha: loraAlpha,
    quantization_config: quantizationConfig,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []], { units }) => needsMinRank(input, 2) ?? [[...input.slice(0, -1), units]],
  weights: ([input = []], config) => {
    const inputs = knownSize(input, input.length - 1);
    if (isFault(inputs)) return inputs;
    const { kernel_regularizer: regularizer, kernel_constraint: constraint } = config;
    const bias = { regularizer: config.bias_regularizer, constraint: config.bias_constraint };
    return [
      weight('kernel', [inputs, config.units], config.kernel_initializer, { regularizer, constraint }),
      ...(config.use_bias ? [weight('bias', [config.units], config.bias_initializer, bias)] : []),
    ];
  },
  macs: ([input = []], { units }) => product([...input.slice(1), units]),
  example: 'Dense(10, activation=softmax)',
  source: 'keras.layers.Dense',
});
