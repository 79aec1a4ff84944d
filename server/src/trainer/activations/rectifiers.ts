import { add, clipByValue, elu, leakyRelu, minimum, mul, neg, relu, relu6, selu, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberOr, numberOrNone } from '../ops/config.ts';
import { type Activations, isAbove } from './kit.ts';

const negativePart = (x: Tensor, threshold: number): Tensor => relu(threshold === 0 ? neg(x) : sub(threshold, x));

function positivePart(x: Tensor, threshold: number, ceiling: number | null): Tensor {
  const above = threshold === 0 ? relu(x) : mul(x, isAbove(x, threshold));
  return ceiling === null ? above : clipByValue(above, 0, ceiling);
}

/** keras/src/activations/activations.py, `ReLU.static_call` */
function rectified(x: Tensor, config: Config): Tensor {
  const slope = numberOr(config, 'negative_slope', 0);
  const ceiling = numberOrNone(config, 'max_value');
  const threshold = numberOr(config, 'threshold', 0);
  if (slope !== 0 && ceiling === null && threshold === 0) return leakyRelu(x, slope);
  const positive = positivePart(x, threshold, ceiling);
  return slope === 0 ? positive : sub(positive, mul(slope, negativePart(x, threshold)));
}

export const rectifiers: Activations = {
  relu: rectified,
  relu6: (x) => relu6(x),
  leaky_relu: (x, config) => leakyRelu(x, numberOr(config, 'negative_slope', 0.2)),
  elu: (x, config) => {
    const alpha = numberOr(config, 'alpha', 1);
    return alpha === 1 ? elu(x) : add(relu(x), mul(alpha, elu(minimum(x, 0))));
  },
  selu: (x) => selu(x),
  celu: (x, config) => {
    const alpha = numberOr(config, 'alpha', 1);
    return add(relu(x), mul(alpha, elu(mul(minimum(x, 0), 1 / alpha))));
  },
};
