import { defineLayer } from '../kit/define.ts';
import { fault } from '../kit/fault.ts';
import { size } from '../kit/params.ts';
import { isKnown, lastSize } from '../kit/shape.ts';
import { activation, biasInitializer, kernelInitializer, kernelRegularizer, useBias } from './shared.ts';

/** keras/src/layers/core/dense.py */
export const dense = defineLayer({
  name: 'Dense',
  category: 'core',
  doc: {
    en: 'Fully connected layer: every output is a weighted sum of all the inputs, plus a bias, through an activation.',
    fr: 'Couche entièrement connectée : chaque sortie est une somme pondérée de toutes les entrées, plus un biais, passée par une activation.',
  },
  formula: 'y = activation(x · kernel + bias)',
  params: {
    units: size(
      { en: 'Size of the output: how many sums are computed.', fr: 'Taille de la sortie : combien de sommes sont calculées.' },
      { formerly: [{ name: 'output_dim', keras: 1, now: 'refused' }] },
    ),
    activation: activation('linear'),
    use_bias: useBias,
    kernel_initializer: kernelInitializer,
    bias_initializer: biasInitializer,
    kernel_regularizer: kernelRegularizer,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []], { units }) =>
    input.length < 2 ? fault('input-rank', { min: 2 }, { shapes: [input] }) : [[...input.slice(0, -1), units]],
  weights: ([input = []], config) => {
    const inputs = lastSize(input);
    if (!isKnown(inputs)) return fault('flatten-unknown-size', {}, { shapes: [input] });
    return [
      {
        name: 'kernel',
        shape: [inputs, config.units],
        trainable: true,
        initializer: config.kernel_initializer,
        regularizer: config.kernel_regularizer,
      },
      ...(config.use_bias
        ? [{ name: 'bias', shape: [config.units], trainable: true, initializer: config.bias_initializer }]
        : []),
    ];
  },
  macs: ([input = []], { units }) =>
    input.slice(1).reduce<number | null>((n, s) => (n === null || !isKnown(s) ? null : n * s), units),
  example: 'Dense(10, activation=softmax)',
  source: 'keras.layers.Dense',
});
