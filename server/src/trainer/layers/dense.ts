import { matMul, reshape, type Tensor } from '@tensorflow/tfjs-core';
import { activate } from '../activations/index.ts';
import { biased } from '../ops/bias.ts';
import { activationIn, flagIn } from '../ops/config.ts';
import { type Layer, onlyInput, passing, weightOf } from './kit.ts';

/** The last axis times a matrix, whatever the axes before. */
export function times(x: Tensor, kernel: Tensor): Tensor {
  if (x.rank === 2) return matMul(x, kernel);
  const [inputs = 1, units = 1] = kernel.shape;
  return reshape(matMul(reshape(x, [-1, inputs]), kernel), [...x.shape.slice(0, -1), units]);
}

/** keras/src/layers/core/dense.py */
export const dense: Layer = {
  perSample: true,
  run: (call) => {
    const product = times(onlyInput(call), weightOf(call, 'kernel'));
    const sum = flagIn(call.config, 'use_bias') ? biased(product, weightOf(call, 'bias')) : product;
    return passing(call, activate(sum, activationIn(call.config), call.pass.logits));
  },
};
