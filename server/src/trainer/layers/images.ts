import { add, cast, mul, pad, scalar, squeeze, stack, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn, numbersIn, textIn } from '../ops/config.ts';
import { type Interpolation, resized } from '../ops/resize.ts';
import { withAxis } from '../ops/shapes.ts';
import { fromChannelsLast, toChannelsLast } from './channels.ts';
import { cropped, middle, type Pair, proportional, sizeOf } from './cropping.ts';
import { type Layer, type LayerCall, type LayerResult, onlyInput, passing, unmasked } from './kit.ts';

const targetOf = (config: Config): Pair => [numberIn(config, 'height'), numberIn(config, 'width')];

/** The shorter side gets a border, as much before as after. */
function framed(x: Tensor, target: Pair, value: number): Tensor {
  const [height, width] = sizeOf(x);
  const [rows, columns] = proportional([height, width], target);
  const [above, before] = [Math.max(rows - height, 0), Math.max(columns - width, 0)].map((more) => Math.floor(more / 2));
  const [down = 0, right = 0] = [above, before];
  return pad(
    x,
    [
      [0, 0],
      [down, down],
      [right, right],
      [0, 0],
    ],
    value,
  );
}

/** Three sizes are one image without a batch. */
const inBatches = (call: LayerCall, act: (images: Tensor) => Tensor): LayerResult => {
  const x = onlyInput(call);
  const result = act(toChannelsLast(x.rank === 3 ? withAxis(x, 0) : x, call.config));
  const shaped = fromChannelsLast(result, call.config);
  return unmasked(x.rank === 3 ? squeeze(shaped, [0]) : shaped);
};

/** keras/src/layers/preprocessing/image_preprocessing/resizing.py */
const resizing: Layer = {
  perSample: true,
  run: (call) =>
    inBatches(call, (images) => {
      const { config } = call;
      const target = targetOf(config);
      const shaped = flagIn(config, 'crop_to_aspect_ratio')
        ? cropped(images, target)
        : flagIn(config, 'pad_to_aspect_ratio')
          ? framed(images, target, numberIn(config, 'fill_value'))
          : images;
      return resized(shaped, target, textIn(config, 'interpolation') as Interpolation, flagIn(config, 'antialias'));
    }),
};

/** keras/src/layers/preprocessing/image_preprocessing/center_crop.py */
const centerCrop: Layer = {
  perSample: true,
  run: (call) =>
    inBatches(call, (images) => {
      const target = targetOf(call.config);
      const [height, width] = sizeOf(images);
      const fits = height >= target[0] && width >= target[1];
      return fits ? middle(images, target) : resized(cropped(images, target), target, 'bilinear');
    }),
};

/** One number, or one a channel as a vector. */
function factor(config: Config, key: string): Tensor {
  const [first = 0, ...more] = numbersIn(config, key);
  return more.length === 0 ? scalar(first) : stack([first, ...more].map((value) => scalar(value)));
}

/** keras/src/layers/preprocessing/rescaling.py */
const rescaling: Layer = {
  perSample: true,
  run: (call) => {
    const x = cast(onlyInput(call), 'float32');
    return passing(call, add(mul(x, factor(call.config, 'scale')), factor(call.config, 'offset')));
  },
};

/** Layers that prepare images, by Keras's class name. */
export const imageLayers: Readonly<Record<string, Layer>> = {
  CenterCrop: centerCrop,
  Rescaling: rescaling,
  Resizing: resizing,
};
