import { add, mean, mul, reshape, rsqrt, square, sub } from '@tensorflow/tfjs-core';
import { flagIn, numberIn, numbersIn } from '../ops/config.ts';
import { toLengthOne } from '../ops/l2.ts';
import { positiveAxis, range } from '../ops/shapes.ts';
import { batchNormalization } from './batch-normalization.ts';
import { type Layer, onlyInput, passing, unmasked, weightOf } from './kit.ts';
import { layerNormalization } from './layer-normalization.ts';

/** keras/src/layers/normalization/group_normalization.py: each group of channels over all places of a sample. */
const groupNormalization: Layer = {
  perSample: true,
  run: (call) => {
    const { config } = call;
    const x = onlyInput(call);
    const axis = positiveAxis(numberIn(config, 'axis'), x.rank);
    const channels = x.shape[axis] ?? 1;
    const asked = numberIn(config, 'groups');
    const groups = asked === -1 ? channels : asked;
    const split = reshape(x, x.shape.toSpliced(axis, 1, groups, channels / groups));
    const axes = range(split.rank).filter((at) => at !== 0 && at !== axis);
    const offset = sub(split, mean(split, axes, true));
    const along = split.shape.map((size, at) => (at === axis || at === axis + 1 ? size : 1));
    let y = mul(offset, rsqrt(add(mean(square(offset), axes, true), numberIn(config, 'epsilon'))));
    if (flagIn(config, 'scale')) y = mul(y, reshape(weightOf(call, 'gamma'), along));
    if (flagIn(config, 'center')) y = add(y, reshape(weightOf(call, 'beta'), along));
    return unmasked(reshape(y, x.shape));
  },
};

/** keras/src/layers/normalization/rms_normalization.py; the scale is laid along the last axes, as it comes. */
const rmsNormalization: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    const axes = numbersIn(call.config, 'axis').map((axis) => positiveAxis(axis, x.rank));
    const inverse = rsqrt(add(mean(square(x), axes, true), numberIn(call.config, 'epsilon')));
    return unmasked(mul(mul(x, inverse), weightOf(call, 'scale')));
  },
};

/** keras/src/layers/normalization/unit_normalization.py */
const unitNormalization: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    const axes = numbersIn(call.config, 'axis').map((axis) => positiveAxis(axis, x.rank));
    return passing(call, toLengthOne(x, axes, 1e-12));
  },
};

/** Every normalisation, by Keras's class name. */
export const normalizations: Readonly<Record<string, Layer>> = {
  BatchNormalization: batchNormalization,
  GroupNormalization: groupNormalization,
  LayerNormalization: layerNormalization,
  RMSNormalization: rmsNormalization,
  UnitNormalization: unitNormalization,
};
