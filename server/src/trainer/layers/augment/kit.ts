import { add, cast, div, less, mul, reshape, squeeze, sub, type Tensor, where } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numberOrNone, numbersIn } from '../../ops/config.ts';
import { normal } from '../../ops/random.ts';
import { fromChannelsLast, toChannelsLast } from '../channels.ts';
import { type Layer, type LayerCall, onlyInput, unmasked } from '../kit.ts';

/** The random numbers of one use of a layer. */
export interface Draws {
  /** Even between two ends. */
  uniform(shape: readonly number[], low?: number, high?: number): Tensor;
  /** Of mean 0 and deviation 1. */
  normal(shape: readonly number[]): Tensor;
}

/**
 * How images are changed. All that is random is drawn first, so that the rest is a function of it, as in Keras's
 * `get_random_transformation` and `transform_images`.
 */
export interface Augmentation<T = unknown> {
  draw(images: Tensor, draws: Draws, config: Config): T;
  /** @param images [batch, rows, columns, channels] of float32 */
  apply(images: Tensor, drawn: T, config: Config): Tensor;
  /** Keras leaves the axes as they are, whatever `data_format` says. */
  readonly anyFormat?: boolean;
}

export const sizesOf = (images: Tensor): readonly [batch: number, rows: number, columns: number, channels: number] => {
  const [batch = 1, rows = 1, columns = 1, channels = 1] = images.shape;
  return [batch, rows, columns, channels];
};

/** The ends of a range: one number means from its opposite, or from `least` where that is higher; `none` means 0. */
export function endsOf(config: Config, key: string, least = -1): readonly [low: number, high: number] {
  const [first = 0, second] = config[key] === null ? [] : numbersIn(config, key);
  if (second !== undefined) return [Math.min(first, second), Math.max(first, second)];
  return [Math.max(-Math.abs(first), least), Math.abs(first)];
}

export function valueRangeOf(config: Config): readonly [black: number, white: number] {
  const [low = 0, high = 255] = numbersIn(config, 'value_range').toSorted((a, b) => a - b);
  return [low, high];
}

/** One number an image, laid along its axes. */
export const perImage = (values: Tensor): Tensor => reshape(values, [values.size, 1, 1, 1]);

/** Which images are changed: each with a chance that is itself drawn. */
export const chosen = (images: Tensor, draws: Draws, [low, high]: readonly [number, number]): Tensor => {
  const [batch] = sizesOf(images);
  const chance = draws.uniform([batch], low, high);
  return less(draws.uniform([batch]), chance);
};

/** The changed images where they are chosen, the others as they were. @param which bool [batch] */
export const whereChosen = (which: Tensor, changed: Tensor, images: Tensor): Tensor => where(perImage(which), changed, images);

/** Values from one range to another. keras' `_transform_value_range` */
export function toRange(x: Tensor, [low, high]: readonly [number, number], [black, white]: readonly [number, number]): Tensor {
  if (low === black && high === white) return x;
  return add(mul(div(sub(x, low), high - low), white - black), black);
}

const drawsOf = ({ pass, config }: LayerCall): Draws => {
  const seed = numberOrNone(config, 'seed');
  return {
    uniform: (shape, low = 0, high = 1) => {
      const values = pass.random.uniform(shape, seed);
      return low === 0 && high === 1 ? values : add(mul(values, high - low), low);
    },
    normal: (shape) => normal(pass.random, shape, seed),
  };
};

/** Images in the layout that an augmentation works on, and back. */
export function applied<T>(augmentation: Augmentation<T>, images: Tensor, drawn: T, config: Config): Tensor {
  if (augmentation.anyFormat) return augmentation.apply(images, drawn, config);
  return fromChannelsLast(augmentation.apply(toChannelsLast(images, config), drawn, config), config);
}

/** Draws for images in their own layout. */
export const drawnFor = <T>(augmentation: Augmentation<T>, images: Tensor, draws: Draws, config: Config): T =>
  augmentation.draw(augmentation.anyFormat ? images : toChannelsLast(images, config), draws, config);

const augmented = <T>(of: Augmentation<T>, images: Tensor, call: LayerCall): Tensor =>
  applied(of, images, drawnFor(of, images, drawsOf(call), call.config), call.config);

/** Three axes are one image, as in Keras. */
export const whole = (images: Tensor, change: (images: Tensor) => Tensor): Tensor =>
  images.rank === 3 ? squeeze(change(reshape(images, [1, ...images.shape])), [0]) : change(images);

/** A layer that changes images in training alone. */
export const augmenting = <T>(of: Augmentation<T>, atTest: (images: Tensor, config: Config) => Tensor = (x) => x): Layer => ({
  run: (call) => {
    const images = cast(onlyInput(call), 'float32');
    return unmasked(whole(images, (x) => (call.pass.training ? augmented(of, x, call) : atTest(x, call.config))));
  },
});
