import { add, mul, ones, reshape, type Tensor, tensor1d, zeros } from '@tensorflow/tfjs-core';
import { isRenormalised } from '../layers/batch-renormalization.ts';
import { type LayerCall, type LayerResult, onlyInput, passing, weightOf } from '../layers/kit.ts';
import { flagIn, isTrainable, numberIn } from '../ops/config.ts';
import { positiveAxis, product } from '../ops/shapes.ts';
import { FLOAT, nth, withGradient } from './kit.ts';
import { recording } from './recording.ts';

/** Of a whole batch, over the last axis, in training: the only way in which the kernel computes what Keras does. */
function applies({ config, pass, masks }: LayerCall, x: Tensor): boolean {
  const last = positiveAxis(numberIn(config, 'axis'), x.rank) === x.rank - 1;
  return pass.training && isTrainable(config) && last && !masks[0] && x.rank > 1 && !isRenormalised(config);
}

/** The kernel gives the unbiased variance, Keras keeps the biased one. */
const bias = (count: number): number => Math.max(count - 1, 1) / count;

function move(kept: ReturnType<typeof weightOf>, value: Tensor, momentum: number): void {
  kept.assign(add(mul(kept, momentum), mul(value, 1 - momentum)));
}

/** Statistics, scaling and shifting by one kernel, their gradients by another; `null` where it does not apply. */
export function fusedBatchNormalization(call: LayerCall): LayerResult | null {
  const ops = recording();
  const x = onlyInput(call);
  if (!ops || !applies(call, x)) return null;
  const { config } = call;
  const channels = x.shape.at(-1) ?? 1;
  const count = product(x.shape) / channels;
  const attributes = {
    ...FLOAT,
    U: { type: 'float32' },
    epsilon: { float: numberIn(config, 'epsilon') },
    is_training: { bool: true },
  } as const;
  const scale = flagIn(config, 'scale') ? weightOf(call, 'gamma') : ones([channels]);
  const offset = flagIn(config, 'center') ? weightOf(call, 'beta') : zeros([channels]);
  const rows = reshape(x, [count, 1, 1, channels]);
  const none = tensor1d([], 'float32');
  const made = ops.run('FusedBatchNormV3', attributes, [rows, scale, offset, none, none], 6);
  const y = withGradient(
    [x, scale, offset],
    () => ({ value: reshape(nth(made, 0), x.shape), saved: [rows, scale, ...made.slice(3, 6)] }),
    (dy, [input, ...rest]) => {
      const upwards = reshape(dy, [count, 1, 1, channels]);
      const [dx, dScale, dOffset] = ops.run('FusedBatchNormGradV3', attributes, [upwards, ...(input ? [input] : []), ...rest], 5);
      if (!dx || !dScale || !dOffset) throw new Error('A gradient of BatchNormalization is missing.');
      return [reshape(dx, x.shape), dScale, dOffset];
    },
  );
  const momentum = numberIn(config, 'momentum');
  move(weightOf(call, 'moving_mean'), nth(made, 1), momentum);
  move(weightOf(call, 'moving_variance'), mul(nth(made, 2), bias(count)), momentum);
  return passing(call, y);
}
