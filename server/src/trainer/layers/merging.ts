import { any, cast, concat, logicalOr, onesLike, add as sum, type Tensor, zerosLike } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { positiveAxis, withAxis } from '../ops/shapes.ts';
import type { Layer, LayerCall, Mask } from './kit.ts';

/** Sizes of 1 after the batch until the rank is reached. */
function raised(x: Tensor, rank: number): Tensor {
  let y = x;
  while (y.rank < rank) y = withAxis(y, 1);
  return y;
}

/** Any of the masks lets a step through; none when an input has none. keras/src/layers/merging/base_merge.py */
const eitherMask = (masks: readonly Mask[]): Mask =>
  masks.reduce<Mask>((all, mask, i) => (i === 0 ? mask : all && mask && logicalOr(all, mask)), null);

export const add: Layer = {
  run: ({ inputs, masks }) => {
    const rank = Math.max(...inputs.map((input) => input.rank));
    const [first, ...rest] = inputs.map((input) => raised(input, rank));
    if (!first) throw new Error('`Add` was called without inputs.');
    return { outputs: [rest.reduce((total, input) => sum(total, input), first)], masks: [eitherMask(masks)] };
  },
};

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

export const concatenate: Layer = {
  run: (call) => {
    const axis = positiveAxis(numberIn(call.config, 'axis'), call.inputs[0]?.rank ?? 1);
    return { outputs: [concat([...call.inputs], axis)], masks: [joinedMask(call, axis)] };
  },
};
