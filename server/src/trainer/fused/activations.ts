import { mul, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberOr } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { nth, single, withGradient } from './kit.ts';
import { recording } from './recording.ts';

/** An activation by TensorFlow's kernel with its gradient kernel; `null` where it does not apply. */
type FusedActivation = (x: Tensor, config: Config) => Tensor | null;

/** Kernels whose gradient reads the result: `gradient(dy, y)` or, as for `SigmoidGrad`, `gradient(y, dy)`. */
const byResult =
  (op: string, gradient: string, resultFirst: boolean): FusedActivation =>
  (x) => {
    const ops = recording();
    if (!ops || x.dtype !== 'float32') return null;
    return withGradient(
      [x],
      () => {
        const value = single(ops, op, [x]);
        return { value, saved: [value] };
      },
      (dy, saved) => {
        const y = nth(saved, 0);
        return [single(ops, gradient, resultFirst ? [y, dy] : [dy, y])];
      },
    );
  };

const rectified = byResult('Relu', 'ReluGrad', false);

/** Without a threshold, a slope or a ceiling. */
export const isPlainRelu = (config: Config): boolean =>
  numberOr(config, 'negative_slope', 0) === 0 && numberOr(config, 'threshold', 0) === 0 && (config.max_value ?? null) === null;

const relu: FusedActivation = (x, config) => (isPlainRelu(config) ? rectified(x, config) : null);

/** Over the last axis. */
const softmax: FusedActivation = (x, config) => {
  const ops = recording();
  if (!ops || x.rank < 2 || positiveAxis(numberOr(config, 'axis', -1), x.rank) !== x.rank - 1) return null;
  return withGradient(
    [x],
    () => {
      const value = single(ops, 'Softmax', [x]);
      return { value, saved: [value] };
    },
    (dy, saved) => {
      const y = nth(saved, 0);
      return [mul(sub(dy, sum(mul(dy, y), -1, true)), y)];
    },
  );
};

/** By the name of the function in `keras.activations`. */
export const fusedActivations: Readonly<Record<string, FusedActivation>> = {
  relu,
  sigmoid: byResult('Sigmoid', 'SigmoidGrad', true),
  softmax,
  tanh: byResult('Tanh', 'TanhGrad', true),
};
