import { add, type Tensor } from '@tensorflow/tfjs-core';
import { FLOAT, single, withGradient } from './kit.ts';
import { recording } from './recording.ts';

const ATTRIBUTES = { ...FLOAT, data_format: { text: 'NHWC' } } as const;

/**
 * x + b along the last axis, the gradient of b by a kernel of its own; `null` where it does not apply. The sum itself is a plain
 * one: TensorFlow rewrites `BiasAdd` wrongly where a constant that is no vector is added to its result.
 */
export function fusedBias(x: Tensor, bias: Tensor): Tensor | null {
  const ops = recording();
  if (!ops || x.rank < 2 || bias.rank !== 1 || bias.shape[0] !== x.shape.at(-1)) return null;
  return withGradient(
    [x, bias],
    () => ({ value: add(x, bias), saved: [] }),
    (dy) => [dy, single(ops, 'BiasAddGrad', [dy], ATTRIBUTES)],
  );
}
