import {
  add,
  fill,
  greater,
  less,
  log,
  logicalAnd,
  maximum,
  mul,
  pow,
  square,
  sub,
  type Tensor,
  where,
} from '@tensorflow/tfjs-core';

interface Source {
  uniform(shape: readonly number[]): Tensor;
  normal(shape: readonly number[]): Tensor;
}

/** Each is taken with a chance above 0.95: that none is happens once in 10¹⁵ times. */
const TRIES = 12;
const TINY = 1e-30;

/**
 * Numbers of the gamma distribution of that shape and scale 1 (Marsaglia and Tsang, 2000). What is drawn again until it is taken
 * is drawn a fixed number of times here, so that a step has no loop.
 */
export function gamma(source: Source, shape: readonly number[], alpha: number): Tensor {
  const more = alpha < 1 ? 1 : 0;
  const d = alpha + more - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let found: Tensor = fill([...shape], d);
  for (let i = 0; i < TRIES; i++) {
    const x = source.normal(shape);
    const v = pow(add(mul(x, c), 1), 3);
    const bound = add(mul(square(x), 0.5), mul(add(sub(1, v), log(maximum(v, TINY))), d));
    const taken = logicalAnd(greater(v, 0), less(log(maximum(source.uniform(shape), TINY)), bound));
    found = where(taken, mul(v, d), found);
  }
  return more === 1 ? mul(found, pow(maximum(source.uniform(shape), TINY), 1 / alpha)) : found;
}
