import {
  add,
  cast,
  div,
  maximum,
  mean,
  mul,
  reshape,
  scalar,
  sqrt,
  square,
  stack,
  sub,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { Config, Plain } from '../../protocol/index.ts';
import { flagIn, numbersIn } from '../ops/config.ts';
import { otherAxes, positiveAxis } from '../ops/shapes.ts';
import { type Layer, type LayerCall, onlyInput, passing, weightOf } from './kit.ts';

const EPSILON = 1e-7;

/** Numbers in nested lists, made of operations so that nothing is frozen into a recorded step. */
function nested(value: Plain | undefined): Tensor {
  if (typeof value === 'number') return scalar(value);
  if (!Array.isArray(value)) throw new TypeError(`Normalization takes numbers, not ${JSON.stringify(value)}.`);
  return stack(value.map(nested));
}

/** The axes that keep their own statistics, in order. */
const keptAxes = (config: Config, rank: number): readonly number[] =>
  (config.axis === null ? [] : numbersIn(config, 'axis')).map((axis) => positiveAxis(axis, rank)).toSorted((a, b) => a - b);

/** A shape of ones, but along the last of the kept axes: those of a statistic. */
function laidAlong(statistic: Tensor, kept: readonly number[], rank: number): Tensor {
  const own = kept.slice(kept.length - statistic.rank);
  return reshape(
    statistic,
    Array.from({ length: rank }, (_, axis) => (own.includes(axis) ? (statistic.shape[own.indexOf(axis)] ?? 1) : 1)),
  );
}

/**
 * The statistics of all batches so far, this one included.
 * keras/src/layers/preprocessing/normalization.py, `adapt`
 */
function adapt(call: LayerCall, x: Tensor, kept: readonly number[]): void {
  const { adapting } = call.pass;
  const total = weightOf(call, 'mean');
  if (adapting?.mean !== total || adapting.done.has(total)) return;
  adapting.done.add(total);
  const variance = weightOf(call, 'variance');
  const over = otherAxes(x.rank, [...kept]);
  const center = mean(x, over, true);
  const own = reshape(mean(square(sub(x, center)), over), total.shape);
  const batch = reshape(center, total.shape);
  const before = sub(1, adapting.share);
  const joint = add(mul(total, before), mul(batch, adapting.share));
  const earlier = mul(add(variance, square(sub(total, joint))), before);
  variance.assign(add(earlier, mul(add(own, square(sub(batch, joint))), adapting.share)));
  total.assign(joint);
}

/** keras/src/layers/preprocessing/normalization.py */
export const normalization: Layer = {
  perSample: true,
  run: (call) => {
    const { config } = call;
    const x = cast(onlyInput(call), 'float32');
    const kept = keptAxes(config, x.rank);
    const given = config.mean !== null && config.mean !== undefined;
    if (!given) adapt(call, x, kept);
    const read = (name: 'mean' | 'variance'): Tensor =>
      laidAlong(given ? nested(config[name]) : weightOf(call, name), kept, x.rank);
    const deviation = maximum(sqrt(read('variance')), EPSILON);
    const y = flagIn(config, 'invert') ? add(read('mean'), mul(x, deviation)) : div(sub(x, read('mean')), deviation);
    return passing(call, y);
  },
};
