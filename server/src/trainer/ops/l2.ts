import { minimum, mul, rsqrt, square, sum, type Tensor } from '@tensorflow/tfjs-core';

/** x / ‖x‖ over some axes. keras/src/ops/nn.py, `_normalize` */
export const toLengthOne = (x: Tensor, axes: number | number[], epsilon = 1e-7): Tensor =>
  mul(x, minimum(rsqrt(sum(square(x), axes, true)), 1 / epsilon));
