import { add, cast, div, mean, mul, onesLike, reshape, rsqrt, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import { flagIn, isTrainable, numberIn } from '../ops/config.ts';
import { alongAxis, otherAxes, positiveAxis, withAxis } from '../ops/shapes.ts';
import { type Layer, type LayerCall, onlyInput, passing, weightOf } from './kit.ts';

const EPSILON = 1e-7;

/** Mean and biased variance over all axes but one: vectors. */
interface Moments {
  readonly mean: Tensor;
  readonly variance: Tensor;
}

function moments(x: Tensor, axes: number[]): Moments {
  const center = mean(x, axes, true);
  return { mean: reshape(center, [-1]), variance: reshape(mean(square(sub(x, center)), axes), [-1]) };
}

/** Only steps that count; keras/src/layers/normalization/batch_normalization.py, `_moments`. */
function maskedMoments(x: Tensor, mask: Tensor, axes: number[]): Moments {
  const counts = mul(withAxis(cast(mask, 'float32'), -1), onesLike(x));
  const total = add(sum(counts, axes, true), EPSILON);
  const center = div(sum(mul(x, counts), axes, true), total);
  const variance = div(sum(square(mul(sub(x, center), counts)), axes, true), total);
  return { mean: reshape(center, [-1]), variance: reshape(variance, [-1]) };
}

/** The batch's own moments, which also move the kept ones. */
function batchMoments(call: LayerCall, x: Tensor, axes: number[]): Moments {
  const mask = call.masks[0];
  const own = mask ? maskedMoments(x, mask, axes) : moments(x, axes);
  const momentum = numberIn(call.config, 'momentum');
  const move = (name: string, value: Tensor): void => {
    const kept = weightOf(call, name);
    kept.assign(add(mul(kept, momentum), mul(value, 1 - momentum)));
  };
  move('moving_mean', own.mean);
  move('moving_variance', own.variance);
  return own;
}

/** keras/src/layers/normalization/batch_normalization.py; a frozen layer uses the kept moments in training too. */
export const batchNormalization: Layer = {
  run: (call) => {
    const { config, pass } = call;
    const x = onlyInput(call);
    const axis = positiveAxis(numberIn(config, 'axis'), x.rank);
    const kept = (): Moments => ({ mean: weightOf(call, 'moving_mean'), variance: weightOf(call, 'moving_variance') });
    const own = pass.training && isTrainable(config) ? batchMoments(call, x, otherAxes(x.rank, [axis])) : kept();
    const inverse = rsqrt(add(own.variance, numberIn(config, 'epsilon')));
    const scale = flagIn(config, 'scale') ? mul(inverse, weightOf(call, 'gamma')) : inverse;
    const center = mul(own.mean, scale);
    const shift = flagIn(config, 'center') ? sub(weightOf(call, 'beta'), center) : mul(center, -1);
    const along = alongAxis(x.rank, axis, x.shape[axis] ?? 1);
    return passing(call, add(mul(x, reshape(scale, along)), reshape(shift, along)));
  },
};
