import { add, cos, equal, floor, mul, ones, reverse, sin, sub, type Tensor, where } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numberIn, textIn } from '../../ops/config.ts';
import { type FillMode, type Projection, projected, type Sampling } from '../../ops/warp.ts';
import { type Augmentation, endsOf, perImage, sizesOf } from './kit.ts';

/** Layers that move pixels. keras/src/layers/preprocessing/image_preprocessing */

export const samplingOf = (config: Config): Sampling => ({
  interpolation: textIn(config, 'interpolation') as Sampling['interpolation'],
  fillMode: textIn(config, 'fill_mode') as FillMode,
  fillValue: numberIn(config, 'fill_value'),
});

/** random_flip.py: with both ways, an image is flipped both ways or not at all. */
export const flip: Augmentation<Tensor> = {
  draw: (images, draws) => draws.uniform([sizesOf(images)[0]]),
  apply: (images, drawn, config) => {
    const mode = textIn(config, 'mode');
    const axes = [...(mode === 'vertical' ? [] : [2]), ...(mode === 'horizontal' ? [] : [1])];
    return where(perImage(isBelowHalf(drawn)), reverse(images, axes), images);
  },
};

const isBelowHalf = (drawn: Tensor): Tensor => equal(floor(mul(drawn, 2)), 0);

/** random_rotation.py. `drawn`: angles in degrees. */
export const rotation: Augmentation<Tensor> = {
  draw: (images, draws, config) => {
    const [low, high] = endsOf(config, 'factor');
    return draws.uniform([sizesOf(images)[0]], low * 360, high * 360);
  },
  apply: (images, degrees, config) => {
    const [, rows, columns] = sizesOf(images);
    const [cx, cy] = [(columns - 1) / 2, (rows - 1) / 2];
    const angle = mul(degrees, Math.PI / 180);
    const [c, s] = [cos(angle), sin(angle)];
    const turned: Projection = {
      a: [c, mul(s, -1), add(sub(cx, mul(c, cx)), mul(s, cy))],
      b: [s, c, sub(sub(cy, mul(s, cx)), mul(c, cy))],
    };
    return projected(images, turned, samplingOf(config));
  },
};

/** Two numbers an image: of the rows, of the columns. */
interface Pair {
  readonly rows: Tensor;
  readonly columns: Tensor;
}

/** random_zoom.py: what is seen, as a share of the image. */
export const zoom: Augmentation<Pair> = {
  draw: (images, draws, config) => {
    const drawFor = (key: string): Tensor => {
      const [low, high] = endsOf(config, key);
      return draws.uniform([sizesOf(images)[0]], 1 + low, 1 + high);
    };
    const rows = drawFor('height_factor');
    return { rows, columns: config.width_factor === null ? rows : drawFor('width_factor') };
  },
  apply: (images, { rows, columns }, config) => {
    const [, height, width] = sizesOf(images);
    const shift = (size: number, seen: Tensor): Tensor => mul(sub(1, seen), (size - 1) / 2);
    const seen: Projection = { a: [columns, 0, shift(width, columns)], b: [0, rows, shift(height, rows)] };
    return projected(images, seen, samplingOf(config));
  },
};

/** random_translation.py: in pixels. */
export const translation: Augmentation<Pair> = {
  draw: (images, draws, config) => {
    const [batch, height, width] = sizesOf(images);
    const shift = (key: string, size: number): Tensor => mul(draws.uniform([batch], ...endsOf(config, key)), size);
    return { rows: shift('height_factor', height), columns: shift('width_factor', width) };
  },
  apply: (images, { rows, columns }, config) =>
    projected(images, { a: [1, 0, mul(columns, -1)], b: [0, 1, mul(rows, -1)] }, samplingOf(config)),
};

/** random_shear.py: both slants of an image have one sign. */
export const shear: Augmentation<Pair> = {
  draw: (images, draws, config) => {
    const [batch] = sizesOf(images);
    const sign = where(isBelowHalf(draws.uniform([batch])), ones([batch]), mul(ones([batch]), -1));
    const slant = (key: string): Tensor => mul(draws.uniform([batch], ...endsOf(config, key)), sign);
    return { rows: slant('y_factor'), columns: slant('x_factor') };
  },
  apply: (images, { rows, columns }, config) => projected(images, { a: [1, columns, 0], b: [rows, 1, 0] }, samplingOf(config)),
};
