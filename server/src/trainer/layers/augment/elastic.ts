import { abs, add, clipByValue, div, floor, less, maximum, mul, reshape, sub, type Tensor, where } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numberIn, textIn } from '../../ops/config.ts';
import { mixed, neighbours, type Places, pixelGrid, readPixels } from '../../ops/warp.ts';
import { bell, blurred } from './filters.ts';
import { type Augmentation, chosen, endsOf, sizesOf, valueRangeOf, whereChosen } from './kit.ts';

interface Pull {
  readonly which: Tensor;
  /** A scalar: how strong. */
  readonly strength: Tensor;
  /** [batch, rows, columns]: Keras draws the same noise for both axes. */
  readonly noise: Tensor;
}

/** Whole places beyond the border. keras/src/backend/tensorflow/image.py, `map_coordinates` */
function mapped(at: Tensor, size: number, mode: string): Tensor {
  if (mode === 'constant') return at;
  if (mode === 'nearest') return clipByValue(at, 0, size - 1);
  if (mode === 'wrap') return sub(at, mul(floor(div(at, size)), size));
  const positive = abs(at);
  const inside = sub(positive, mul(floor(div(positive, 2 * size)), 2 * size));
  return clipByValue(where(less(inside, size), inside, sub(mode === 'reflect' ? 2 * size - 1 : 2 * size, inside)), 0, size - 1);
}

/** TensorFlow's `round`: half goes to the even number. */
function evenly(x: Tensor): Tensor {
  const low = floor(x);
  const odd = sub(low, mul(floor(div(low, 2)), 2));
  const over = sub(x, low);
  const up = where(less(over, 0.5), 0, where(less(0.5, over), 1, odd));
  return add(low, up);
}

function read(images: Tensor, { y, x }: Places, config: Config): Tensor {
  const [, height, width] = sizesOf(images);
  const mode = textIn(config, 'fill_mode');
  const value = numberIn(config, 'fill_value');
  const at = (places: Places): Tensor =>
    readPixels(images, { y: mapped(places.y, height, mode), x: mapped(places.x, width, mode) }, value);
  if (textIn(config, 'interpolation') === 'nearest') return at({ y: evenly(y), x: evenly(x) });
  return mixed(neighbours({ y, x }).map(({ places, share }) => ({ value: at(places), share })));
}

/** How far each pixel moves both ways, in pixels: noise under a bell curve as wide as it is strong. */
function moves(images: Tensor, { strength, noise }: Pull): Tensor {
  const [batch, height, width] = sizesOf(images);
  const sigma = mul(strength, 0.05 * Math.min(height, width));
  const whole = floor(sigma);
  const size = 6 * Math.floor(0.05 * Math.min(height, width)) + 1;
  const curve = bell(size, maximum(sigma, 1e-6), mul(whole, 3));
  const rough = reshape(mul(noise, sigma), [batch, height, width, 1]);
  const smooth = size === 1 ? rough : blurred(rough, curve, curve);
  return mul(reshape(smooth, [batch, height, width]), mul(strength, 0.1 * Math.max(height, width)));
}

/** keras/src/layers/preprocessing/image_preprocessing/random_elastic_transform.py; each image by itself. */
export const elastic: Augmentation<Pull> = {
  draw: (images, draws, config) => {
    const [batch, height, width] = sizesOf(images);
    return {
      which: chosen(images, draws, endsOf(config, 'factor', 0)),
      strength: draws.uniform([], ...endsOf(config, 'scale', 0)),
      noise: draws.normal([batch, height, width]),
    };
  },
  apply: (images, pull, config) => {
    const shift = moves(images, pull);
    const { y, x } = pixelGrid(images);
    const bent = read(images, { y: add(shift, y), x: add(shift, x) }, config);
    return clipByValue(whereChosen(pull.which, bent, images), ...valueRangeOf(config));
  },
};
