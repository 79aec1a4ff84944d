import {
  cast,
  cumsum,
  customGrad,
  div,
  exp,
  greater,
  greaterEqual,
  log,
  max,
  maximum,
  mul,
  range,
  sub,
  sum,
  type Tensor,
  topk,
} from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import { positiveAxis, swapLast, withAxis } from '../ops/shapes.ts';
import type { Activations } from './kit.ts';

/** exp(x) / Σ exp(x) over any axis, the largest value taken off first. */
function softmaxOver(x: Tensor, axis: number): Tensor {
  const at = positiveAxis(axis, x.rank);
  const powers = exp(sub(x, max(x, at, true)));
  return div(powers, sum(powers, at, true));
}

/** x − log Σ exp(x), which does not overflow. */
export function logSoftmaxOver(x: Tensor, axis: number): Tensor {
  const at = positiveAxis(axis, x.rank);
  const shifted = sub(x, max(x, at, true));
  return sub(shifted, log(sum(exp(shifted), at, true)));
}

/** What sparsemax takes off every value, and how that moves with each of them. Last axis. */
interface Cut {
  readonly tau: Tensor;
  readonly slope: Tensor;
}

/**
 * keras/src/backend/tensorflow/nn.py, `sparsemax`: Keras adds up all the running sums where Martins et al. (2016) take
 * the last one, so that its values need not add up to 1.
 */
function cut(x: Tensor): Cut {
  const size = x.shape.at(-1) ?? 1;
  const { values } = topk(x, size);
  const sums = cumsum(values, x.rank - 1);
  const counts = range(1, size + 1, 1, 'float32');
  const inside = cast(greater(sub(values, div(sub(sums, 1), counts)), 0), 'float32');
  const count = sum(inside, -1, true);
  const reached = cast(greaterEqual(withAxis(x, -1), withAxis(values, x.rank - 1)), 'float32');
  return {
    tau: div(sub(sum(mul(inside, sums), -1, true), 1), count),
    slope: div(sum(mul(reached, withAxis(inside, x.rank - 1)), -1), count),
  };
}

const sparsemaxLast = customGrad((...args) => {
  const [x, save] = args as unknown as [Tensor, (saved: Tensor[]) => void];
  const { tau, slope } = cut(x);
  const y = maximum(sub(x, tau), 0);
  save([y, slope]);
  return {
    value: y,
    gradFunc: (dy: Tensor, saved: Tensor[]) => {
      const [result = y, moves = slope] = saved;
      const through = mul(dy, cast(greater(result, 0), 'float32'));
      return [sub(through, mul(sum(through, -1, true), moves))];
    },
  };
});

function sparsemax(x: Tensor, axis: number): Tensor {
  const at = positiveAxis(axis, x.rank);
  return swapLast(sparsemaxLast(swapLast(x, at)), at);
}

/** Activations that look at a whole axis at once. */
export const normalizing: Activations = {
  softmax: (x, config) => softmaxOver(x, numberOr(config, 'axis', -1)),
  log_softmax: (x, config) => logSoftmaxOver(x, numberOr(config, 'axis', -1)),
  sparsemax: (x, config) => sparsemax(x, numberOr(config, 'axis', -1)),
};
