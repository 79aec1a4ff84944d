import {
  abs,
  add,
  clipByValue,
  div,
  greater,
  maximum,
  minimum,
  mul,
  reshape,
  stack,
  sub,
  type Tensor,
  unstack,
  where,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { isBelow, isSame } from '../../ops/decided.ts';
import { brightness, contrast } from './colours.ts';
import { type Augmentation, type Draws, endsOf, sizesOf, toRange, valueRangeOf } from './kit.ts';

/** Layers that change colours on the colour wheel. */

/** Hue, saturation, value: each [batch, rows, columns]. */
interface Hsv {
  readonly h: Tensor;
  readonly s: Tensor;
  readonly v: Tensor;
}

function threeOf(images: Tensor): readonly [Tensor, Tensor, Tensor] {
  const [first, second, third] = unstack(images, 3);
  if (!first || !second || !third) throw new Error('Colours need three channels.');
  return [first, second, third];
}

/** tensorflow/core/kernels/image/colorspace_op.h, `RGBToHSV` */
function hsvOf(images: Tensor): Hsv {
  const [r, g, b] = threeOf(images);
  const v = maximum(maximum(r, g), b);
  const spread = sub(v, minimum(minimum(r, g), b));
  const [grey, black] = [isSame(spread, 0), isSame(v, 0)];
  const norm = div(1 / 6, where(grey, 1, spread));
  const fromGreen = where(isSame(g, v), add(mul(norm, sub(b, r)), 2 / 6), add(mul(norm, sub(r, g)), 4 / 6));
  const hue = where(isSame(r, v), mul(norm, sub(g, b)), fromGreen);
  const turned = where(isBelow(hue, 0), add(hue, 1), hue);
  return { h: where(grey, 0, turned), s: where(isBelow(0, v), div(spread, where(black, 1, v)), 0), v };
}

/** tensorflow/core/kernels/image/colorspace_op.h, `HSVToRGB` */
function rgbOf({ h, s, v }: Hsv): Tensor {
  const turn = mul(h, 6);
  const part = (share: Tensor): Tensor => mul(add(sub(1, s), mul(s, clipByValue(share, 0, 1))), v);
  return stack([part(sub(abs(sub(turn, 3)), 1)), part(sub(2, abs(sub(turn, 2)))), part(sub(2, abs(sub(turn, 4))))], 3);
}

const perPixel = (values: Tensor): Tensor => reshape(values, [values.size, 1, 1]);

/** random_hue.py: a turn either way, of half a wheel at most. */
export const hue: Augmentation<Tensor> = {
  draw: (images, draws, config) => {
    const [batch] = sizesOf(images);
    const back = greater(draws.uniform([batch]), 0.5);
    const turn = mul(draws.uniform([batch], ...endsOf(config, 'factor', 0)), 0.5);
    return where(back, mul(turn, -1), turn);
  },
  apply: (images, turn, config) => {
    const range = valueRangeOf(config);
    const hsv = hsvOf(toRange(images, range, [0, 1]));
    const turned = add(hsv.h, perPixel(turn));
    const high = where(isBelow(1, turned), sub(turned, 1), turned);
    const h = where(isBelow(high, 0), add(high, 1), high);
    return toRange(clipByValue(rgbOf({ ...hsv, h }), 0, 1), [0, 1], range);
  },
};

/** random_saturation.py */
export const saturation: Augmentation<Tensor> = {
  draw: (images, draws, config) => {
    const share = draws.uniform([sizesOf(images)[0]], ...endsOf(config, 'factor'));
    return div(share, add(sub(1, share), 1e-7));
  },
  apply: (images, factor, config) => {
    const hsv = hsvOf(images);
    return rgbOf({ ...hsv, s: clipByValue(mul(hsv.s, perPixel(factor)), ...valueRangeOf(config)) });
  },
};

/** The steps of a jitter, in Keras's order, by the argument that each takes its `factor` from. */
const STEPS: Readonly<Record<string, Augmentation<Tensor>>> = {
  brightness_factor: brightness,
  contrast_factor: contrast,
  saturation_factor: saturation,
  hue_factor: hue,
};

const stepsOf = (config: Config): readonly (readonly [Augmentation<Tensor>, Config])[] =>
  Object.entries(STEPS).flatMap(([key, step]) => {
    const factor = config[key];
    return factor === null || factor === undefined ? [] : [[step, { ...config, factor }] as const];
  });

/** random_color_jitter.py: Keras hands `data_format` to none of the steps. */
export const colorJitter: Augmentation<readonly Tensor[]> = {
  anyFormat: true,
  draw: (images, draws: Draws, config) => stepsOf(config).map(([step, own]) => step.draw(images, draws, own)),
  apply: (images, drawn, config) =>
    stepsOf(config).reduce((x, [step, own], i) => {
      const values = drawn[i];
      return values ? step.apply(x, values, own) : x;
    }, images),
};
