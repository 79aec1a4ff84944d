import { abs, add, mul, type Scalar, scalar, square, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config, Configured } from '../../protocol/index.ts';
import { numberIn } from '../ops/config.ts';
import { orthogonalRegularizer } from './orthogonal.ts';

/** The penalty on a tensor: a scalar. */
export type Regularizer = (x: Tensor, config: Config) => Scalar;

const l1 = (x: Tensor, factor: number): Scalar => mul(factor, sum(abs(x)));
const l2 = (x: Tensor, factor: number): Scalar => mul(factor, sum(square(x)));

const l1l2: Regularizer = (x, config) => {
  const [first, second] = [numberIn(config, 'l1'), numberIn(config, 'l2')];
  if (first === 0 && second === 0) return scalar(0);
  if (first === 0) return l2(x, second);
  return second === 0 ? l1(x, first) : add(l1(x, first), l2(x, second));
};

/** Every regularizer by Keras's class name. */
export const regularizers: Readonly<Record<string, Regularizer>> = {
  L1: (x, config) => l1(x, numberIn(config, 'l1')),
  L2: (x, config) => l2(x, numberIn(config, 'l2')),
  L1L2: l1l2,
  OrthogonalRegularizer: orthogonalRegularizer,
};

export function penalty(x: Tensor, regularizer: Configured): Scalar {
  const compute = regularizers[regularizer.name];
  if (!compute) throw new Error(`No regularizer is called ${regularizer.name}.`);
  return compute(x, regularizer.config);
}
