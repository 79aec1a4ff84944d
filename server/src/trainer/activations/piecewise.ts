import { abs, add, clipByValue, div, mul, relu6, sign, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import { type Activation, type Activations, isAbove } from './kit.ts';

const hardSigmoid = (x: Tensor): Tensor => div(relu6(add(x, 3)), 6);

/** (x + 1)² / 4 between −1 and 1: the same as x in value and slope at 1, as 0 at −1. */
const sparsePlus: Activation = (x) => add(mul(0.25, square(add(clipByValue(x, -1, 1), 1))), mul(isAbove(x, 1), sub(x, 1)));

/** Straight pieces: cheap stand-ins for smooth functions, and functions that cut small values off. */
export const piecewise: Activations = {
  hard_sigmoid: hardSigmoid,
  hard_silu: (x) => mul(x, hardSigmoid(x)),
  hard_tanh: (x) => clipByValue(x, -1, 1),
  hard_shrink: (x, config) => mul(x, isAbove(abs(x), numberOr(config, 'threshold', 0.5))),
  soft_shrink: (x, config) => {
    const limit = numberOr(config, 'threshold', 0.5);
    return mul(sub(x, mul(sign(x), limit)), isAbove(abs(x), limit));
  },
  sparse_plus: sparsePlus,
  sparse_sigmoid: (x) => clipByValue(mul(0.5, add(x, 1)), 0, 1),
  threshold: (x, config) => {
    const above = isAbove(x, numberOr(config, 'threshold', 0));
    return add(mul(x, above), mul(numberOr(config, 'default_value', 0), sub(1, above)));
  },
};
