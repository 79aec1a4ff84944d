import {
  abs,
  add,
  div,
  erf,
  exp,
  mul,
  neg,
  sigmoid,
  softplus,
  split,
  sqrt,
  square,
  sub,
  type Tensor,
  tanh,
} from '@tensorflow/tfjs-core';
import { flagIn, numberOr } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import type { Activations } from './kit.ts';

/** x · Φ(x), exact or by the tangent of keras.activations.gelu(approximate=True). */
function gelu(x: Tensor, approximate: boolean): Tensor {
  const inner = approximate
    ? tanh(mul(Math.sqrt(2 / Math.PI), add(x, mul(0.044715, mul(x, square(x))))))
    : erf(mul(x, Math.SQRT1_2));
  return mul(mul(0.5, x), add(1, inner));
}

function glu(x: Tensor, axis: number): Tensor {
  const [a, b] = split(x, 2, positiveAxis(axis, x.rank));
  if (!a || !b) throw new Error('`glu` splits its axis in two.');
  return mul(a, sigmoid(b));
}

export const smooth: Activations = {
  linear: (x) => x,
  sigmoid: (x) => sigmoid(x),
  tanh: (x) => tanh(x),
  exponential: (x) => exp(x),
  softplus: (x) => softplus(x),
  softsign: (x) => div(x, add(1, abs(x))),
  squareplus: (x, config) => div(add(x, sqrt(add(square(x), numberOr(config, 'b', 4)))), 2),
  silu: (x) => mul(x, sigmoid(x)),
  mish: (x) => mul(x, tanh(softplus(x))),
  gelu: (x, config) => gelu(x, flagIn(config, 'approximate')),
  glu: (x, config) => glu(x, numberOr(config, 'axis', -1)),
  log_sigmoid: (x) => neg(softplus(neg(x))),
  tanh_shrink: (x) => sub(x, tanh(x)),
};
