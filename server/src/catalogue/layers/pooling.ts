import { type Fault, isFault, type Shape } from '../kit/index.ts';
import { needsRank } from './checks.ts';
import { channelAxis, type DataFormat, slideAll, withSpatial } from './geometry.ts';

/** What poolings share: they have no weights and do no multiply-adds. keras/src/layers/pooling/base_pooling.py */

interface Pooling {
  readonly pool_size: readonly number[];
  readonly strides: readonly number[] | null;
  readonly padding: string;
  readonly data_format: DataFormat;
}

export const poolingOutputs = ([input = []]: readonly Shape[], config: Pooling): readonly Shape[] | Fault => {
  const { pool_size: size, padding, data_format: format } = config;
  const refused = needsRank(input, size.length + 2);
  if (refused) return refused;
  const sizes = slideAll(input, { size, strides: config.strides ?? size, padding }, format);
  return isFault(sizes) ? sizes : [withSpatial(input[0] ?? null, sizes, channelOf(input, format), format)];
};

const channelOf = (input: Shape, format: DataFormat) => input[channelAxis(input.length, format)] ?? null;

interface GlobalPooling {
  readonly data_format: DataFormat;
  readonly keepdims: boolean;
}

/** One value a channel; with `keepdims` the spatial axes stay, of size 1. */
export const globalPoolingOutputs =
  (rank: number) =>
  ([input = []]: readonly Shape[], { data_format: format, keepdims }: GlobalPooling): readonly Shape[] | Fault => {
    const ones = keepdims ? Array.from({ length: rank - 2 }, () => 1) : [];
    return needsRank(input, rank) ?? [withSpatial(input[0] ?? null, ones, channelOf(input, format), format)];
  };

/** The entry of a layer without weights. */
export const weightless = { weights: () => [], macs: () => 0 } as const;
