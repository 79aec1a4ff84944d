import { cast, div, mean, mul, sum, type Tensor } from '@tensorflow/tfjs-core';
import { flagIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { areChannelsFirst } from './channels.ts';
import { type Layer, onlyInput, unmasked } from './kit.ts';

/** The mean over the steps that count. */
function overMask(x: Tensor, mask: Tensor, axis: number, keepDims: boolean): Tensor {
  const counts = withAxis(cast(mask, 'float32'), axis === 1 ? 2 : 1);
  return div(sum(mul(x, counts), axis, keepDims), sum(counts, axis, keepDims));
}

/** keras/src/layers/pooling/global_average_pooling1d.py */
export const globalAveragePooling1d: Layer = {
  run: (call) => {
    const x = onlyInput(call);
    const axis = areChannelsFirst(call.config) ? 2 : 1;
    const keepDims = flagIn(call.config, 'keepdims');
    const [mask] = call.masks;
    return unmasked(mask ? overMask(x, mask, axis, keepDims) : mean(x, axis, keepDims));
  },
};
