import { type Fault, fault, isFault, isKnown, type Shape, type Size } from '../kit/index.ts';
import { needsRank } from './checks.ts';
import { channelAxis, type DataFormat, spatial, withSpatial } from './geometry.ts';

/** What layers share that change the size of spatial axes. keras/src/layers/reshaping */

type Ends = number | readonly (number | readonly number[])[];

/** Before and after each axis: one number for all, or one entry an axis. Over one axis the pair stands alone. */
const pairsOf = (given: Ends, axes: number): readonly (readonly [number, number])[] | undefined => {
  if (typeof given === 'number') return Array.from({ length: axes }, () => [given, given] as const);
  const entries = axes === 1 ? [given as readonly number[]] : given;
  if (entries.length !== axes) return undefined;
  return entries.map((entry) => {
    const [before = 0, after = before] = [entry].flat();
    return [before, after] as const;
  });
};

/** The shape with each spatial size changed; a fault when the rank is another or nothing would be left. */
const resized = (
  input: Shape,
  format: DataFormat,
  axes: number,
  change: (size: Size, axis: number) => Size,
): readonly Shape[] | Fault => {
  const refused = needsRank(input, axes + 2);
  if (refused) return refused;
  const sizes = spatial(input, format).map(change);
  return [withSpatial(input[0] ?? null, sizes, input[channelAxis(input.length, format)] ?? null, format)];
};

/** Adding to a size that is not known leaves it unknown; adding nothing leaves it as it is. */
const plus = (size: Size, more: number): Size => (isKnown(size) ? size + more : more === 0 ? size : null);

const wrongLength = (argument: string, length: number): Fault =>
  fault('invalid-argument', { reason: 'list-length', argument, length }, { argument });

export const croppingOutputs =
  (axes: number) =>
  (
    [input = []]: readonly Shape[],
    config: { readonly cropping: Ends; readonly data_format?: DataFormat },
  ): readonly Shape[] | Fault => {
    const pairs = pairsOf(config.cropping, axes);
    if (!pairs) return wrongLength('cropping', axes);
    const format = config.data_format ?? 'channels_last';
    const cut = pairs.map(([before, after]) => before + after);
    const outputs = resized(input, format, axes, (size, axis) => plus(size, -(cut[axis] ?? 0)));
    if (isFault(outputs)) return outputs;
    const [output = []] = outputs;
    const axis = output.findIndex((size, at) => at > 0 && isKnown(size) && size <= 0 && size !== input[at]);
    if (axis < 0) return outputs;
    const gone = Number(input[axis]) - Number(output[axis]);
    const facts = { axis, input: input[axis] ?? null, window: gone, stride: 1, size: output[axis] ?? null };
    return fault('negative-dimension', facts, { argument: 'cropping', shapes: [input] });
  };

export const paddingOutputs =
  (axes: number) =>
  (
    [input = []]: readonly Shape[],
    { padding, data_format: format }: { readonly padding: Ends; readonly data_format: DataFormat },
  ): readonly Shape[] | Fault => {
    const pairs = pairsOf(padding, axes);
    if (!pairs) return wrongLength('padding', axes);
    return resized(input, format, axes, (size, axis) => plus(size, (pairs[axis]?.[0] ?? 0) + (pairs[axis]?.[1] ?? 0)));
  };

export const upSamplingOutputs =
  (axes: number) =>
  (
    [input = []]: readonly Shape[],
    config: { readonly size: number | readonly number[]; readonly data_format?: DataFormat },
  ): readonly Shape[] | Fault => {
    const factors = [config.size].flat();
    return resized(input, config.data_format ?? 'channels_last', axes, (size, axis) => {
      const factor = factors[axis] ?? 1;
      return isKnown(size) ? size * factor : factor === 1 ? size : null;
    });
  };
