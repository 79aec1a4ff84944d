import {
  add,
  cast,
  clipByValue,
  cumsum,
  div,
  equal,
  floor,
  min,
  minimum,
  mirrorPad,
  mul,
  range,
  reshape,
  slice,
  sub,
  sum,
  type Tensor,
  where,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numberIn, numbersIn } from '../../ops/config.ts';
import { counted } from '../../ops/counted.ts';
import { withoutGradient } from '../../ops/decided.ts';
import { rows } from '../../ops/gather.ts';
import { fromChannelsLast, toChannelsLast } from '../channels.ts';
import { type Layer, onlyInput, unmasked } from '../kit.ts';
import { sizesOf, toRange, valueRangeOf, whole } from './kit.ts';

const SHADES = 256;
const BYTES = [0, 255] as const;

/** Tiles along the two axes, and how large each is. */
interface Grid {
  readonly down: number;
  readonly right: number;
  readonly height: number;
  readonly width: number;
}

/** Along an axis of the pixels: 0, 1, … in the shape that broadcasts. */
const places = (count: number, axis: number, step = 1): Tensor =>
  reshape(
    mul(range(0, count, 1, 'float32'), step),
    [0, 1, 2, 3].map((at) => (at === axis ? count : 1)),
  );

/** What a shade becomes in each tile: [batch · down · right · channels · 256]. */
function curves(bytes: Tensor, grid: Grid, limit: number): Tensor {
  const [batch, height, width, channels] = sizesOf(bytes);
  const { down, right } = grid;
  const tileRow = floor(div(places(height, 1), grid.height));
  const tileColumn = floor(div(places(width, 2), grid.width));
  const tile = add(mul(add(mul(places(batch, 0), down), tileRow), right), tileColumn);
  const at = add(cast(mul(add(mul(tile, channels), places(channels, 3)), SHADES), 'int32'), bytes);
  const tiles = batch * down * right * channels;
  const counts = reshape(counted(cast(at, 'int32'), tiles * SHADES), [tiles, SHADES]);
  const pixels = grid.height * grid.width;
  const top = (limit * pixels) / SHADES;
  const cut = limit > 0 ? minimum(counts, top) : counts;
  const even = add(cut, div(sum(sub(counts, cut), 1, true), SHADES));
  const cdf = cumsum(even, 1);
  const least = min(cdf, 1, true);
  const span = sub(pixels, least);
  return reshape(clipByValue(div(mul(sub(cdf, least), 255), where(equal(span, 0), 1, span)), 0, 255), [-1]);
}

/** The tiles before and after each pixel along an axis, and how near the second is. */
function between(size: number, axis: number, tile: number, tiles: number): readonly [Tensor, Tensor, Tensor] {
  const exact = div(sub(places(size, axis), tile / 2), tile);
  const before = floor(exact);
  const within = (at: Tensor): Tensor => clipByValue(at, 0, tiles - 1);
  return [within(before), within(add(before, 1)), sub(exact, before)];
}

function equalized(images: Tensor, config: Config): Tensor {
  const [, height, width, channels] = sizesOf(images);
  const [down = 8, right = 8] = numbersIn(config, 'tile_grid_size');
  const grid: Grid = { down, right, height: Math.ceil(height / down), width: Math.ceil(width / right) };
  const more = [grid.height * down - height, grid.width * right - width];
  const padded =
    more[0] === 0 && more[1] === 0
      ? images
      : mirrorPad(
          images,
          [
            [0, 0],
            [0, more[0] ?? 0],
            [0, more[1] ?? 0],
            [0, 0],
          ],
          'symmetric',
        );
  const [batch, rowsOf, columnsOf] = sizesOf(padded);
  const bytes = cast(clipByValue(padded, ...BYTES), 'int32');
  const table = curves(bytes, grid, numberIn(config, 'clip_limit'));
  const [above, below, low] = between(rowsOf, 1, grid.height, down);
  const [before, after, far] = between(columnsOf, 2, grid.width, right);
  const read = (row: Tensor, column: Tensor): Tensor => {
    const tile = add(mul(add(mul(places(batch, 0), down), row), right), column);
    return rows(table, cast(add(cast(mul(add(mul(tile, channels), places(channels, 3)), SHADES), 'int32'), bytes), 'int32'));
  };
  const mixed = (row: Tensor): Tensor => add(mul(read(row, before), sub(1, far)), mul(read(row, after), far));
  const result = add(mul(mixed(above), sub(1, low)), mul(mixed(below), low));
  return slice(result, [0, 0, 0, 0], [batch, height, width, channels]);
}

/** keras/src/layers/preprocessing/image_preprocessing/clahe.py: in training and at test time alike. */
export const adaptiveEqualization: Layer = {
  perSample: true,
  run: (call) => {
    const { config } = call;
    const values = valueRangeOf(config);
    const change = (x: Tensor): Tensor => {
      const bytes = toRange(toChannelsLast(x, config), values, BYTES);
      const even = withoutGradient(bytes, (one) => equalized(one, config));
      return fromChannelsLast(toRange(even, BYTES, values), config);
    };
    return unmasked(whole(cast(onlyInput(call), 'float32'), change));
  },
};
