import {
  abs,
  add,
  cast,
  clipByValue,
  div,
  equal,
  floor,
  greaterEqual,
  less,
  lessEqual,
  logicalAnd,
  mul,
  range,
  reshape,
  sign,
  sub,
  type Tensor,
  where,
} from '@tensorflow/tfjs-core';
import { lookUp } from './gather.ts';

export type FillMode = 'reflect' | 'wrap' | 'constant' | 'nearest';

/** How values between and beyond pixels are found. */
export interface Sampling {
  readonly interpolation: 'nearest' | 'bilinear';
  readonly fillMode: FillMode;
  readonly fillValue: number;
}

/** Places in the images that values are read from: float32 [batch, rows, columns]. */
export interface Places {
  readonly y: Tensor;
  readonly x: Tensor;
}

/**
 * A projection of places of the result to places of the images, one number an image (`[batch]`) or one for all:
 * `x' = (a0·x + a1·y + a2) / k`, `y' = (b0·x + b1·y + b2) / k`, `k = c0·x + c1·y + 1`.
 */
export interface Projection {
  readonly a: readonly [Entry, Entry, Entry];
  readonly b: readonly [Entry, Entry, Entry];
  readonly c?: readonly [Entry, Entry];
}
type Entry = Tensor | number;

/** `x − size · ⌊x / size⌋` */
const modulo = (x: Tensor, size: number): Tensor => sub(x, mul(floor(div(x, size)), size));

/** Where a coordinate beyond the border is read. tensorflow/core/kernels/image/image_ops.h, `MapCoordinate` */
function mapped(at: Tensor, size: number, mode: FillMode): Tensor {
  if (mode === 'constant') return at;
  if (mode === 'nearest' || size === 1) return clipByValue(at, 0, size - 1);
  if (mode === 'reflect') {
    const inside = modulo(at, 2 * size);
    return clipByValue(where(less(inside, size), inside, sub(2 * size - 1, inside)), 0, size - 1);
  }
  return clipByValue(wrapped(at, size), 0, size - 1);
}

/** As TensorFlow wraps: whole images are counted in steps of `size − 1`. */
function wrapped(at: Tensor, size: number): Tensor {
  const rounds = floor(div(abs(at), size - 1));
  const before = add(at, mul(add(rounds, 1), size));
  const after = sub(at, mul(rounds, size));
  return where(less(at, 0), before, where(lessEqual(at, size - 1), at, after));
}

/** Half goes away from 0, as in C. */
const rounded = (x: Tensor): Tensor => mul(sign(x), floor(add(abs(x), 0.5)));

const isWithin = (at: Tensor, size: number): Tensor => logicalAnd(greaterEqual(at, 0), lessEqual(at, size - 1));

/** Whole places, one value each; those outside give the fill value. @returns [batch, rows, columns, channels] */
export function readPixels(images: Tensor, { y, x }: Places, fillValue: number): Tensor {
  const [batch = 1, height = 1, width = 1, channels = 1] = images.shape;
  const row = cast(clipByValue(y, 0, height - 1), 'int32');
  const column = cast(clipByValue(x, 0, width - 1), 'int32');
  const first = reshape(mul(range(0, batch, 1, 'int32'), height * width), [batch, 1, 1]);
  const index = add(add(mul(row, width), column), first);
  const values = lookUp(reshape(images, [batch * height * width, channels]), cast(index, 'int32'));
  const valid = logicalAnd(isWithin(y, height), isWithin(x, width));
  return where(reshape(valid, [...valid.shape, 1]), values, fillValue);
}

/** The four neighbours of each place with their shares. */
export function neighbours({ y, x }: Places): readonly { readonly places: Places; readonly share: Tensor }[] {
  const [top, left] = [floor(y), floor(x)];
  const [down, right] = [sub(y, top), sub(x, left)];
  const [up, before] = [sub(1, down), sub(1, right)];
  return [
    { places: { y: top, x: left }, share: mul(up, before) },
    { places: { y: top, x: add(left, 1) }, share: mul(up, right) },
    { places: { y: add(top, 1), x: left }, share: mul(down, before) },
    { places: { y: add(top, 1), x: add(left, 1) }, share: mul(down, right) },
  ];
}

/** The sum of the neighbours' values by their shares. */
export const mixed = (parts: readonly { readonly value: Tensor; readonly share: Tensor }[]): Tensor =>
  parts.map(({ value, share }) => mul(value, reshape(share, [...share.shape, 1]))).reduce((sum, part) => add(sum, part));

/** Images read at other places. tensorflow/core/kernels/image/image_ops.h, `ProjectiveGenerator` */
export function sampled(images: Tensor, { y, x }: Places, { interpolation, fillMode, fillValue }: Sampling): Tensor {
  const [, height = 1, width = 1] = images.shape;
  const places = { y: mapped(y, height, fillMode), x: mapped(x, width, fillMode) };
  if (interpolation === 'nearest') return readPixels(images, { y: rounded(places.y), x: rounded(places.x) }, fillValue);
  return mixed(neighbours(places).map(({ places: at, share }) => ({ value: readPixels(images, at, fillValue), share })));
}

const along = (entry: Entry): Entry => (typeof entry === 'number' ? entry : reshape(entry, [entry.size, 1, 1]));

/** The places of all pixels of the result: rows [1, rows, 1] and columns [1, 1, columns]. */
export const pixelGrid = (images: Tensor): Places => {
  const [, height = 1, width = 1] = images.shape;
  return {
    y: reshape(range(0, height, 1, 'float32'), [1, height, 1]),
    x: reshape(range(0, width, 1, 'float32'), [1, 1, width]),
  };
};

/** Images under a projection, of the size that they had. */
export function projected(images: Tensor, { a, b, c = [0, 0] }: Projection, sampling: Sampling): Tensor {
  const grid = pixelGrid(images);
  const line = ([p, q, r]: readonly [Entry, Entry, Entry]): Tensor =>
    add(add(mul(along(p), grid.x), mul(along(q), grid.y)), along(r));
  const k = line([c[0], c[1], 1]);
  const depth = where(equal(k, 0), 1e-6, k);
  const full = (value: Tensor): Tensor => add(value, mul(add(grid.x, grid.y), 0));
  return sampled(images, { y: full(div(line(b), depth)), x: full(div(line(a), depth)) }, sampling);
}
