import {
  add,
  any,
  cast,
  concat,
  div,
  logicalAnd,
  logicalOr,
  maximum,
  minimum,
  mul,
  ones,
  onesLike,
  sub,
  type Tensor,
  where,
  zeros,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { broadcastShape, positiveAxis, withAxis } from '../ops/shapes.ts';
import { dot } from './dot.ts';
import type { Layer, LayerCall, Mask } from './kit.ts';

type Merge = (a: Tensor, b: Tensor) => Tensor;

/** Sizes of 1 after the batch until the rank is reached. */
function raised(x: Tensor, rank: number): Tensor {
  let y = x;
  while (y.rank < rank) y = withAxis(y, 1);
  return y;
}

/** All inputs in the rank of the longest; those that are raised lose their masks, as in Keras. */
function aligned({ inputs, masks }: LayerCall): readonly { readonly x: Tensor; readonly mask: Mask }[] {
  const rank = Math.max(...inputs.map((input) => input.rank));
  const isLevel = inputs.every((input) => input.rank === rank);
  return inputs.map((input, i) => ({ x: raised(input, rank), mask: isLevel ? (masks[i] ?? null) : null }));
}

/** Any of the masks lets a step through; none when an input has none. keras/src/layers/merging/base_merge.py */
const eitherMask = (masks: readonly Mask[]): Mask =>
  masks.reduce<Mask>((all, mask, i) => (i === 0 ? mask : all && mask && logicalOr(all, mask)), null);

/** The mask at every value of its tensor. */
const spread = (mask: Tensor, x: Tensor): Tensor => logicalAnd(withAxis(mask, -1), ones(x.shape, 'bool'));

/** Both in one shape: tfjs-core's gradients of `maximum` and `minimum` forget what was stretched. */
function level(choose: Merge): Merge {
  return (a, b) => {
    const shape = broadcastShape(a.shape, b.shape);
    const stretched = (x: Tensor): Tensor => (x.shape.every((size, axis) => size === shape[axis]) ? x : add(x, zeros(shape)));
    return choose(stretched(a), stretched(b));
  };
}

const nothing = (): Error => new Error('A merge was called without inputs.');

/** Masks pass, and do not change what is computed. */
const plain = (merge: Merge, finish: (y: Tensor, count: number) => Tensor = (y) => y): Layer => ({
  run: (call) => {
    const [first, ...rest] = aligned(call).map(({ x }) => x);
    if (!first) throw nothing();
    return { outputs: [finish(rest.reduce(merge, first), rest.length + 1)], masks: [eitherMask(call.masks)] };
  },
});

/** keras/src/layers/merging/multiply.py: masked values count as 1, and are 0 where no input has a value. */
const multiply: Layer = {
  run: (call) => {
    const values = aligned(call);
    const factors = values.map(({ x, mask }) => (mask ? where(spread(mask, x), x, onesLike(x)) : x));
    const [first, ...rest] = factors;
    if (!first) throw nothing();
    const product = rest.reduce((y, x) => mul(y, x), first);
    const mask = eitherMask(values.map((value) => value.mask));
    const kept = mask ? where(spread(mask, product), product, zerosLike(product)) : product;
    return { outputs: [kept], masks: [eitherMask(call.masks)] };
  },
};

/** keras/src/layers/merging/base_merge.py, `_apply_merge_op_and_or_mask`: a masked value gives way to the other. */
const choosing = (choose: Merge): Layer => ({
  run: (call) => {
    const [first, ...rest] = aligned(call);
    if (!first) throw nothing();
    let { x: output } = first;
    let seen = first.mask && spread(first.mask, first.x);
    for (const { x, mask } of rest) {
      const own = mask && spread(mask, x);
      const given = own ? where(own, x, output) : x;
      const kept = seen ? where(seen, output, given) : output;
      seen = own && seen && logicalOr(seen, own);
      output = choose(kept, given);
    }
    return { outputs: [output], masks: [eitherMask(call.masks)] };
  },
});

/** The mask of each input in the input's own rank; ones where it has none. */
function fullMask(input: Tensor, mask: Mask): Tensor {
  if (!mask) return cast(onesLike(input), 'bool');
  return mask.rank < input.rank ? logicalOr(withAxis(mask, -1), cast(zerosLike(input), 'bool')) : mask;
}

/** keras/src/layers/merging/concatenate.py, `compute_mask` */
function joinedMask({ inputs, masks }: LayerCall, axis: number): Mask {
  if (masks.every((mask) => mask === null)) return null;
  return any(
    concat(
      inputs.map((input, i) => fullMask(input, masks[i] ?? null)),
      axis,
    ),
    -1,
  );
}

const concatenate: Layer = {
  run: (call) => {
    const axis = positiveAxis(numberIn(call.config, 'axis'), call.inputs[0]?.rank ?? 1);
    return { outputs: [concat([...call.inputs], axis)], masks: [joinedMask(call, axis)] };
  },
};

/** Every merge, by Keras's class name. */
export const merges: Readonly<Record<string, Layer>> = {
  Add: plain((a, b) => add(a, b)),
  Average: plain(
    (a, b) => add(a, b),
    (y, count) => div(y, count),
  ),
  Concatenate: concatenate,
  Dot: dot,
  Maximum: choosing(level((a, b) => maximum(a, b))),
  Minimum: choosing(level((a, b) => minimum(a, b))),
  Multiply: multiply,
  Subtract: plain((a, b) => sub(a, b)),
};
