import { add, cast, div, mean, mul, onesLike, reshape, rsqrt, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import { flagIn, isTrainable, numberIn } from '../ops/config.ts';
import { alongAxis, otherAxes, positiveAxis, withAxis } from '../ops/shapes.ts';
import { isRenormalised, renormalised, type Transform } from './batch-renormalization.ts';
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

/** The batch's own moments. */
function batchMoments(call: LayerCall, x: Tensor, axes: number[]): Moments {
  const mask = call.masks[0];
  return mask ? maskedMoments(x, mask, axes) : moments(x, axes);
}

/** Moves the kept moments towards those of the batch. */
function moveKept(call: LayerCall, own: Moments): void {
  const momentum = numberIn(call.config, 'momentum');
  const move = (name: string, value: Tensor): void => {
    const kept = weightOf(call, name);
    kept.assign(add(mul(kept, momentum), mul(value, 1 - momentum)));
  };
  move('moving_mean', own.mean);
  move('moving_variance', own.variance);
}

/** By which moments a batch is normalised, and what it is then scaled and shifted by. */
interface Normalisation extends Transform {
  readonly moments: Moments;
}

function inTraining(call: LayerCall, x: Tensor, axes: number[], learnt: Transform): Normalisation {
  const own = batchMoments(call, x, axes);
  if (isRenormalised(call.config)) return { moments: own, ...renormalised(call, own, learnt) };
  moveKept(call, own);
  return { moments: own, ...learnt };
}

/** keras/src/layers/normalization/batch_normalization.py; a frozen layer uses the kept moments in training too. */
export const batchNormalization: Layer = {
  run: (call) => {
    const { config, pass } = call;
    const x = onlyInput(call);
    const axis = positiveAxis(numberIn(config, 'axis'), x.rank);
    const learnt: Transform = {
      gamma: flagIn(config, 'scale') ? weightOf(call, 'gamma') : null,
      beta: flagIn(config, 'center') ? weightOf(call, 'beta') : null,
    };
    const kept = (): Moments => ({ mean: weightOf(call, 'moving_mean'), variance: weightOf(call, 'moving_variance') });
    const trains = pass.training && isTrainable(config);
    const by = trains ? inTraining(call, x, otherAxes(x.rank, [axis]), learnt) : { moments: kept(), ...learnt };
    const inverse = rsqrt(add(by.moments.variance, numberIn(config, 'epsilon')));
    const scale = by.gamma ? mul(inverse, by.gamma) : inverse;
    const center = mul(by.moments.mean, scale);
    const shift = by.beta ? sub(by.beta, center) : mul(center, -1);
    const along = alongAxis(x.rank, axis, x.shape[axis] ?? 1);
    return passing(call, add(mul(x, reshape(scale, along)), reshape(shift, along)));
  },
};
