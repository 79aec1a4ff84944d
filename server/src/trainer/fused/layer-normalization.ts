import { add, mean, mul, reshape, rsqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { type LayerCall, type LayerResult, onlyInput, passing, weightOf } from '../layers/kit.ts';
import { flagIn, numberIn, numbersIn } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { nth, withGradient } from './kit.ts';
import { recording } from './recording.ts';
import { columnSums } from './recurrent/sequences.ts';

const overRow = (x: Tensor): Tensor => mean(x, -1, true);

/** (x − mean) / deviation of each row, with the gradient written out. @param x [rows, columns] */
function normalized(x: Tensor, epsilon: number): Tensor {
  return withGradient(
    [x],
    () => {
      const offset = sub(x, overRow(x));
      const inverse = rsqrt(add(overRow(square(offset)), epsilon));
      const value = mul(offset, inverse);
      return { value, saved: [value, inverse] };
    },
    (dy, saved) => {
      const [y, inverse] = [nth(saved, 0), nth(saved, 1)];
      return [mul(sub(sub(dy, overRow(dy)), mul(y, overRow(mul(dy, y)))), inverse)];
    },
  );
}

/** x · γ + β, row by row: the gradients of both are products with ones. */
function scaled(x: Tensor, gamma: Tensor, beta: Tensor): Tensor {
  return withGradient(
    [x, gamma, beta],
    () => ({ value: add(mul(x, gamma), beta), saved: [x, gamma] }),
    (dy, saved) => [mul(dy, nth(saved, 1)), columnSums(mul(dy, nth(saved, 0))), columnSums(dy)],
  );
}

/** Over the last axis, scaled and centred; `null` where it does not apply. */
export function fusedLayerNormalization(call: LayerCall): LayerResult | null {
  const { config } = call;
  const x = onlyInput(call);
  const axes = numbersIn(config, 'axis').map((axis) => positiveAxis(axis, x.rank));
  const usual = flagIn(config, 'scale') && flagIn(config, 'center') && !flagIn(config, 'rms_scaling');
  if (!recording() || !usual || axes.length !== 1 || axes[0] !== x.rank - 1) return null;
  const rows = reshape(x, [-1, x.shape.at(-1) ?? 1]);
  const y = scaled(normalized(rows, numberIn(config, 'epsilon')), weightOf(call, 'gamma'), weightOf(call, 'beta'));
  return passing(call, reshape(y, x.shape));
}
