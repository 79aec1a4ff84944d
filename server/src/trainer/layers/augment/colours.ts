import { add, cast, clipByValue, floor, less, mean, mul, pow, split, sub, type Tensor, where } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numberIn } from '../../ops/config.ts';
import { isBelow } from '../../ops/decided.ts';
import { type Augmentation, chosen, endsOf, perImage, sizesOf, toRange, valueRangeOf, whereChosen } from './kit.ts';

/** Layers that change values in place. keras/src/layers/preprocessing/image_preprocessing */

const clipped = (images: Tensor, config: Config): Tensor => clipByValue(images, ...valueRangeOf(config));

/** One number an image, even between the ends of `key`. */
const drawn =
  (key: string, least = -1): Augmentation<Tensor>['draw'] =>
  (images, draws, config) =>
    draws.uniform([sizesOf(images)[0]], ...endsOf(config, key, least));

/** random_brightness.py */
export const brightness: Augmentation<Tensor> = {
  anyFormat: true,
  draw: drawn('factor'),
  apply: (images, share, config) => {
    const [black, white] = valueRangeOf(config);
    return clipped(add(images, mul(perImage(share), white - black)), config);
  },
};

/** random_contrast.py. Keras takes the lower end away from 1, and adds the upper one. */
export const contrast: Augmentation<Tensor> = {
  draw: (images, draws, config) => {
    const [low, high] = endsOf(config, 'factor', 0);
    return draws.uniform([sizesOf(images)[0]], 1 - low, 1 + high);
  },
  apply: (images, factor, config) => {
    const middle = mean(images, [1, 2], true);
    return clipped(add(mul(sub(images, middle), perImage(factor)), middle), config);
  },
};

/** The grey of red, green and blue; one channel is grey already. keras/src/backend/tensorflow/image.py, `rgb_to_grayscale` */
function greyOf(images: Tensor): Tensor {
  const [red, green, blue] = images.shape[3] === 3 ? split(images, 3, 3) : [];
  if (!red || !green || !blue) return images;
  return add(add(mul(red, 0.2989), mul(green, 0.587)), mul(blue, 0.114));
}

/** random_grayscale.py */
export const grayscale: Augmentation<Tensor> = {
  draw: (images, draws, config) => less(draws.uniform([sizesOf(images)[0]]), numberIn(config, 'factor')),
  apply: (images, which) => whereChosen(which, greyOf(images), images),
};

/** random_color_degeneration.py */
export const colorDegeneration: Augmentation<Tensor> = {
  draw: drawn('factor'),
  apply: (images, share, config) => clipped(add(images, mul(perImage(share), sub(greyOf(images), images))), config),
};

/** random_invert.py */
export const inversion: Augmentation<Tensor> = {
  anyFormat: true,
  draw: (images, draws, config) => chosen(images, draws, endsOf(config, 'factor', 0)),
  apply: (images, which, config) => whereChosen(which, sub(valueRangeOf(config)[1], images), images),
};

const BYTES = [0, 255] as const;

/** random_posterization.py. `bits`: how many of the eight stay, the upper end left out. */
export const posterization: Augmentation<Tensor> = {
  anyFormat: true,
  draw: (images, draws, config) => {
    const [low, high] = endsOf(config, 'factor', 1);
    return low === high ? draws.uniform([sizesOf(images)[0]], low, high) : floor(draws.uniform([sizesOf(images)[0]], low, high));
  },
  apply: (images, bits, config) => {
    const step = pow(2, sub(8, perImage(bits)));
    const bytes = cast(cast(toRange(images, valueRangeOf(config), BYTES), 'int32'), 'float32');
    return toRange(mul(floor(mul(bytes, pow(2, sub(perImage(bits), 8)))), step), BYTES, valueRangeOf(config));
  },
};

interface Solar {
  readonly addition: Tensor;
  readonly threshold: Tensor;
}

/** solarization.py. Keras takes the upper end alone as a share of 255. */
export const solarize: Augmentation<Solar> = {
  anyFormat: true,
  draw: (images, draws, config) => {
    const amount = (key: string): Tensor => {
      const [low, high] = endsOf(config, key, 0);
      return draws.uniform([sizesOf(images)[0]], low, high * 255);
    };
    return { addition: amount('addition_factor'), threshold: amount('threshold_factor') };
  },
  apply: (images, { addition, threshold }, config) => {
    const range = valueRangeOf(config);
    const lighter = clipByValue(add(toRange(images, range, BYTES), perImage(addition)), ...BYTES);
    return toRange(where(isBelow(lighter, perImage(threshold)), lighter, sub(255, lighter)), BYTES, range);
  },
};
