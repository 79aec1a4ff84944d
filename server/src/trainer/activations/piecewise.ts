import {
  abs,
  add,
  clipByValue,
  div,
  greater,
  less,
  mul,
  relu6,
  sign,
  square,
  sub,
  type Tensor,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import type { Activation, Activations } from './kit.ts';

const hardSigmoid = (x: Tensor): Tensor => div(relu6(add(x, 3)), 6);
const hardSilu: Activation = (x) => mul(x, hardSigmoid(x));

const sparsePlus: Activation = (x) => where(less(x, 1), where(greater(x, -1), mul(0.25, square(add(x, 1))), zerosLike(x)), x);

const softShrink = (x: Tensor, threshold: number): Tensor =>
  where(greater(abs(x), threshold), sub(x, mul(sign(x), threshold)), zerosLike(x));

/** Straight pieces: cheap stand-ins for smooth functions, and functions that cut small values off. */
export const piecewise: Activations = {
  hard_sigmoid: hardSigmoid,
  hard_silu: hardSilu,
  hard_tanh: (x) => clipByValue(x, -1, 1),
  hard_shrink: (x, config) => where(greater(abs(x), numberOr(config, 'threshold', 0.5)), x, zerosLike(x)),
  soft_shrink: (x, config) => softShrink(x, numberOr(config, 'threshold', 0.5)),
  sparse_plus: sparsePlus,
  sparse_sigmoid: (x) => clipByValue(mul(0.5, add(x, 1)), 0, 1),
  threshold: (x, config) => where(greater(x, numberOr(config, 'threshold', 0)), x, numberOr(config, 'default_value', 0)),
};
