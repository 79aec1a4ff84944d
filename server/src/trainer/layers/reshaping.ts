import { reshape, type Tensor, transpose } from '@tensorflow/tfjs-core';
import { numbersIn, textOrNone } from '../ops/config.ts';
import { product, range } from '../ops/shapes.ts';
import { type Layer, onlyInput, passing, unmasked } from './kit.ts';

/** Channels from axis 1 to the end, so that every position's channels lie together. */
const channelsLast = (x: Tensor): Tensor => transpose(x, [0, ...range(x.rank).slice(2), 1]);

/** keras/src/layers/reshaping/flatten.py */
export const flatten: Layer = {
  perSample: true,
  run: (call) => {
    const input = onlyInput(call);
    const first = textOrNone(call.config, 'data_format') === 'channels_first' && input.rank > 2;
    const [batch = 1] = input.shape;
    return unmasked(reshape(first ? channelsLast(input) : input, [batch, product(input.shape.slice(1))]));
  },
};

/** keras/src/layers/reshaping/reshape.py: one −1 takes what is left. */
export const reshaped: Layer = {
  perSample: true,
  run: (call) => {
    const input = onlyInput(call);
    const [batch = 1] = input.shape;
    return unmasked(reshape(input, [batch, ...numbersIn(call.config, 'target_shape')]));
  },
};

/** keras/src/layers/reshaping/permute.py: axes are counted from 1, the batch stays. */
export const permute: Layer = {
  perSample: true,
  run: (call) => unmasked(transpose(onlyInput(call), [0, ...numbersIn(call.config, 'dims')])),
};

/** keras/src/layers/core/identity.py */
export const identity: Layer = { perSample: true, run: (call) => passing(call, onlyInput(call)) };
