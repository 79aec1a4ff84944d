import { add, clipByValue, div, maximum, minimum, mul, relu, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOrNone, recordOrNone } from '../ops/config.ts';
import { stopGradient } from '../ops/stop-gradient.ts';
import { type LayerCall, weightOf } from './kit.ts';

/** Mean and biased variance of a batch: vectors. */
interface Moments {
  readonly mean: Tensor;
  readonly variance: Tensor;
}

/** What takes the place of gamma and beta; `null`: none. */
export interface Transform {
  readonly gamma: Tensor | null;
  readonly beta: Tensor | null;
}

/** Scale and shift that bring the batch's statistics to the kept ones, within bounds. */
interface Correction {
  readonly r: Tensor;
  readonly d: Tensor;
}

function bounded({ r, d }: Correction, config: Config): Correction {
  const clipping = recordOrNone(config, 'renorm_clipping') ?? {};
  const [rmin, rmax, dmax] = ['rmin', 'rmax', 'dmax'].map((key) => numberOrNone(clipping, key)) as (number | null)[];
  const above = typeof rmin === 'number' ? maximum(r, rmin) : r;
  return {
    r: typeof rmax === 'number' ? minimum(above, rmax) : above,
    d: typeof dmax === 'number' ? clipByValue(d, -dmax, dmax) : d,
  };
}

function correction(call: LayerCall, { mean }: Moments, deviation: Tensor): Correction {
  const least = Math.sqrt(numberIn(call.config, 'epsilon'));
  const kept = maximum(weightOf(call, 'renorm_stddev'), least);
  return bounded({ r: div(deviation, kept), d: div(sub(mean, weightOf(call, 'renorm_mean')), kept) }, call.config);
}

/** Moves the statistics that correct, and those of the test. */
function move(call: LayerCall, { mean }: Moments, deviation: Tensor): void {
  const momentum = numberIn(call.config, 'momentum');
  const ofRenorm = numberIn(call.config, 'renorm_momentum');
  const moved = (name: string, value: Tensor, stays: number): Tensor =>
    add(mul(weightOf(call, name), stays), mul(value, 1 - stays));
  const stddev = moved('moving_stddev', deviation, momentum);
  weightOf(call, 'renorm_mean').assign(moved('renorm_mean', mean, ofRenorm));
  weightOf(call, 'renorm_stddev').assign(moved('renorm_stddev', deviation, ofRenorm));
  weightOf(call, 'moving_mean').assign(moved('moving_mean', mean, momentum));
  weightOf(call, 'moving_stddev').assign(stddev);
  weightOf(call, 'moving_variance').assign(relu(sub(square(stddev), numberIn(call.config, 'epsilon'))));
}

/**
 * Batch renormalisation in training: gamma and beta with its correction, which has no gradient.
 * keras/src/layers/normalization/batch_normalization.py, `_renorm_correction_and_moments`
 */
export function renormalised(call: LayerCall, own: Moments, { gamma, beta }: Transform): Transform {
  const deviation = sqrt(add(own.variance, numberIn(call.config, 'epsilon')));
  const found = correction(call, own, deviation);
  const [r, d] = [stopGradient(found.r), stopGradient(found.d)];
  move(call, own, deviation);
  const shift = gamma ? mul(d, gamma) : d;
  return { gamma: gamma ? mul(r, gamma) : r, beta: beta ? add(shift, beta) : shift };
}

export const isRenormalised = (config: Config): boolean => flagIn(config, 'renorm');
