import { cast, clipByValue, div, mul, sub, where } from '@tensorflow/tfjs-core';
import { isSame } from '../../ops/decided.ts';
import { largest } from '../../ops/largest.ts';
import { type Layer, onlyInput, unmasked } from '../kit.ts';
import { type Augmentation, toRange, valueRangeOf } from './kit.ts';

const BYTES = [0, 255] as const;

/** keras/src/layers/preprocessing/image_preprocessing/auto_contrast.py: a channel of one value stays. */
export const autoContrast: Augmentation<null> = {
  anyFormat: true,
  draw: () => null,
  apply: (images, _drawn, config) => {
    const range = valueRangeOf(config);
    const x = toRange(images, range, BYTES);
    const [low, high] = [mul(largest(mul(x, -1), [1, 2], true), -1), largest(x, [1, 2], true)];
    const flat = isSame(low, high);
    const scale = div(255, where(flat, 1, sub(high, low)));
    const stretched = toRange(clipByValue(mul(sub(x, low), scale), ...BYTES), BYTES, range);
    return where(flat, images, stretched);
  },
};

/** In training and at test time alike. */
export const autoContrastLayer: Layer = {
  perSample: true,
  run: (call) => unmasked(autoContrast.apply(cast(onlyInput(call), 'float32'), null, call.config)),
};
