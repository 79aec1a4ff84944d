import { type Fault, fault, isKnown, type Shape, type Size } from '../kit/index.ts';

/** Arithmetic of windows that slide over spatial axes. Source of the formulas: keras/src/ops/operation_utils.py */

export type DataFormat = 'channels_last' | 'channels_first';

/** How a window moves: one number a spatial axis. */
export interface Window {
  readonly size: readonly number[];
  readonly strides: readonly number[];
  readonly dilation?: readonly number[];
  readonly padding: string;
}

/** The axis of the channels, counted from 0, the batch included. */
export const channelAxis = (rank: number, format: DataFormat): number => (format === 'channels_first' ? 1 : rank - 1);

/** The first spatial axis. */
const firstSpatial = (format: DataFormat): number => (format === 'channels_first' ? 2 : 1);

/** Sizes of the spatial axes. */
export const spatial = (shape: Shape, format: DataFormat): Shape =>
  format === 'channels_first' ? shape.slice(2) : shape.slice(1, -1);

/** A shape with these spatial sizes and channels. */
export const withSpatial = (batch: Size, sizes: Shape, channels: Size, format: DataFormat): Shape =>
  format === 'channels_first' ? [batch, channels, ...sizes] : [batch, ...sizes, channels];

/** The window as it lies on the input: `(k − 1) · dilation + 1`. */
export const dilated = (window: number, dilation: number): number => (window - 1) * dilation + 1;

/** `⌊(i − k) / s⌋ + 1` for `valid`, `⌈i / s⌉` otherwise. A size that is not a number passes only where it stays as it is. */
const slide = (size: Size, window: number, stride: number, padding: string): Size => {
  const keeps = stride === 1 && (padding !== 'valid' || window === 1);
  if (!isKnown(size)) return keeps ? size : null;
  return padding === 'valid' ? Math.floor((size - window) / stride) + 1 : Math.ceil(size / stride);
};

/** Spatial sizes after the window has passed; a fault when one would be less than 1, which padding keeps from happening. */
export const slideAll = (input: Shape, window: Window, format: DataFormat): Shape | Fault => {
  const sizes: Size[] = [];
  for (const [index, size] of spatial(input, format).entries()) {
    const k = dilated(window.size[index] ?? 1, window.dilation?.[index] ?? 1);
    const stride = window.strides[index] ?? 1;
    const out = slide(size, k, stride, window.padding);
    if (isKnown(out) && out <= 0 && window.padding === 'valid') {
      const facts = { axis: index + firstSpatial(format), input: size, window: k, stride, size: out };
      return fault('negative-dimension', facts, { shapes: [input] });
    }
    sizes.push(out);
  }
  return sizes;
};

/** The product of sizes; `null` when one is not known. */
export const product = (sizes: Shape): number | null =>
  sizes.reduce<number | null>((all, size) => (all === null || !isKnown(size) ? null : all * size), 1);
