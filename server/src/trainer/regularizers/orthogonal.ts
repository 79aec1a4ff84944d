import {
  abs,
  div,
  eye,
  matMul,
  maximum,
  mul,
  type Scalar,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberIn, textIn } from '../ops/config.ts';

const EPSILON = 1e-7;

/** keras/src/regularizers/regularizers.py, `OrthogonalRegularizer`: how far the rows, or columns, are from right angles. */
export function orthogonalRegularizer(x: Tensor, config: Config): Scalar {
  const byRows = textIn(config, 'mode') === 'rows';
  const axis = byRows ? 1 : 0;
  const units = div(x, maximum(sqrt(sum(square(x), axis, true)), EPSILON)) as Tensor2D;
  const size = x.shape[1 - axis] ?? 0;
  const products = matMul(units, units, !byRows, byRows);
  const between = sum(abs(mul(products, sub(1, eye(size)))));
  return mul((numberIn(config, 'factor') * 0.5) / ((size * (size - 1)) / 2), between);
}
