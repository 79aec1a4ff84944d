import { type Fault, fault, isKnown, type Shape } from '../kit/index.ts';

/** What Keras checks of an input before a layer is built. Each gives the fault, or nothing. */

/** `rank` sizes, the batch included. */
export const needsRank = (input: Shape, rank: number): Fault | undefined =>
  input.length === rank ? undefined : fault('input-rank', { rank }, { shapes: [input] });

export const needsMinRank = (input: Shape, min: number): Fault | undefined =>
  input.length >= min ? undefined : fault('input-rank', { min }, { shapes: [input] });

/** An axis, negative counted from the end, as its place from 0; the fault when the shape has no such axis. */
export const axisOf = (axis: number, input: Shape, argument = 'axis'): number | Fault => {
  const place = axis < 0 ? axis + input.length : axis;
  if (place >= 0 && place < input.length) return place;
  return fault('invalid-axis', { axis, rank: input.length }, { argument, shapes: [input] });
};

/** The size on an axis, which a weight needs. */
export const knownSize = (input: Shape, axis: number): number | Fault => {
  const size = input[axis];
  return isKnown(size) ? size : fault('flatten-unknown-size', { axis }, { shapes: [input] });
};

/** Exactly two inputs. */
export const needsTwo = (inputs: readonly Shape[]): Fault | undefined =>
  inputs.length === 2 ? undefined : fault('input-count-mismatch', { min: 2, max: 2, got: inputs.length }, { shapes: inputs });
