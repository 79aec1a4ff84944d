import { add, mean, mul, reshape, rsqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { flagIn, numberIn, numbersIn } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { type Layer, type LayerCall, onlyInput, passing, weightOf } from './kit.ts';

/** keras/src/ops/nn.py, `_layer_normalization`: each sample over its own values along the axes. */
function normalized(call: LayerCall, x: Tensor, axes: number[]): Tensor {
  const epsilon = numberIn(call.config, 'epsilon');
  const center = mean(x, axes, true);
  const offset = sub(x, center);
  const inverse = rsqrt(add(mean(square(offset), axes, true), epsilon));
  return flagIn(call.config, 'rms_scaling') ? mul(x, inverse) : mul(offset, inverse);
}

/** keras/src/layers/normalization/layer_normalization.py */
export const layerNormalization: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    const axes = numbersIn(call.config, 'axis').map((axis) => positiveAxis(axis, x.rank));
    const shape = x.shape.map((size, axis) => (axes.includes(axis) ? size : 1));
    let y = normalized(call, x, axes);
    const rms = flagIn(call.config, 'rms_scaling');
    if (rms || flagIn(call.config, 'scale')) y = mul(y, reshape(weightOf(call, 'gamma'), shape));
    if (!rms && flagIn(call.config, 'center')) y = add(y, reshape(weightOf(call, 'beta'), shape));
    return passing(call, y);
  },
};
