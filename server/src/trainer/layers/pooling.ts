import { avgPool, maxPool, mean, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numbersIn, textIn } from '../ops/config.ts';
import { areChannelsFirst, fromChannelsLast, toChannelsLast } from './channels.ts';
import { type Layer, onlyInput, unmasked } from './kit.ts';

type Pair = [number, number];
type Pool = (x: Tensor4D, size: Pair, strides: Pair, padding: 'same' | 'valid') => Tensor;

const pair = (config: Config, key: string): Pair => {
  const [down = 1, right = down] = numbersIn(config, key);
  return [down, right];
};

/** keras/src/layers/pooling/base_pooling.py; an average leaves the padding out. */
const pooling = (pool: Pool): Layer => ({
  perSample: true,
  run: (call) => {
    const { config } = call;
    const size = pair(config, 'pool_size');
    const strides = config.strides === null ? size : pair(config, 'strides');
    const padding = textIn(config, 'padding') === 'same' ? 'same' : 'valid';
    const pooled = pool(toChannelsLast(onlyInput(call), config) as Tensor4D, size, strides, padding);
    return unmasked(fromChannelsLast(pooled, config));
  },
});

export const maxPooling2d = pooling((x, size, strides, padding) => maxPool(x, size, strides, padding));
export const averagePooling2d = pooling((x, size, strides, padding) => avgPool(x, size, strides, padding));

/** keras/src/layers/pooling/global_average_pooling2d.py */
export const globalAveragePooling2d: Layer = {
  perSample: true,
  run: (call) =>
    unmasked(mean(onlyInput(call), areChannelsFirst(call.config) ? [2, 3] : [1, 2], flagIn(call.config, 'keepdims'))),
};
