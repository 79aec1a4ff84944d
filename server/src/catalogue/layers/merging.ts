import { type Fault, fault, isFault, isKnown, type Shape, type Size } from '../kit/index.ts';

/** What merges share. keras/src/layers/merging/base_merge.py */

/** Two aligned sizes: a 1 is stretched, and what is not known stays so. `undefined`: they do not agree. */
const merged = (one: Size, other: Size): Size | undefined => {
  if (one === null || other === null) return null;
  if (one === 1) return other;
  if (other === 1 || one === other) return one;
  return isKnown(one) && isKnown(other) ? undefined : null;
};

/** The size at `axis`, counted from 0 in the longer shape; the shorter one begins with ones. */
const aligned = (shape: Shape, rank: number, axis: number): Size => {
  const place = axis - (rank - shape.length);
  return place < 0 ? 1 : (shape[place] ?? null);
};

/** Two shapes without their batch, aligned from the right; or the axis where they disagree, counted from 0 without the batch. */
const broadcast = (one: Shape, other: Shape): { readonly shape: Shape } | { readonly axis: number } => {
  const rank = Math.max(one.length, other.length);
  const shape: Size[] = [];
  for (let axis = 0; axis < rank; axis += 1) {
    const size = merged(aligned(one, rank, axis), aligned(other, rank, axis));
    if (size === undefined) return { axis };
    shape.push(size);
  }
  return { shape };
};

/** The batch of all inputs: the one size that is known, or the name that all share. */
const batchOf = (inputs: readonly Shape[]): { readonly size: Size } | Fault => {
  const sizes = inputs.map(([batch = null]) => batch);
  const [known = null, other] = new Set(sizes.filter(isKnown));
  if (other !== undefined) return fault('shape-mismatch', { case: 'batch', axis: 0, one: known, other }, { shapes: inputs });
  const [first = null] = sizes;
  return { size: known ?? (sizes.every((size) => size === first) ? first : null) };
};

/** The shape of an element-by-element merge of any number of inputs. */
export const elementwiseOutputs = (inputs: readonly Shape[]): readonly Shape[] | Fault => {
  const batch = batchOf(inputs);
  if (isFault(batch)) return batch;
  const [first = [], ...others] = inputs.map((shape) => shape.slice(1));
  let result: Shape = first;
  for (const [index, other] of others.entries()) {
    const together = broadcast(result, other);
    if ('axis' in together) {
      const rank = Math.max(result.length, other.length);
      const [one, two] = [aligned(result, rank, together.axis), aligned(other, rank, together.axis)];
      const facts = { case: 'merge', axis: together.axis + 1, one, other: two, input: index + 1 };
      return fault('shape-mismatch', facts, { shapes: inputs });
    }
    result = together.shape;
  }
  return [[batch.size, ...result]];
};
