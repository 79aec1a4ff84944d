import { type Fault, isFault, type Shape } from '../kit/index.ts';
import { boolean } from '../kit/params.ts';
import { needsRank } from './checks.ts';
import { channelAxis, type DataFormat, slideAll, withSpatial } from './geometry.ts';
import { dataFormat } from './params/common.ts';

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

/** Parameters of every global pooling. */
export const globalPooling = {
  data_format: dataFormat,
  keepdims: boolean(
    {
      en: 'Whether the axes that are pooled stay, as sizes of 1: `[batch, 1, channels]` of a sequence, so that the result can be multiplied with it.',
      fr: 'Garde les axes réduits, comme tailles 1 : `[lot, 1, canaux]` pour une séquence, si bien que le résultat peut la multiplier.',
    },
    false,
  ),
};

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

interface AdaptivePooling {
  readonly output_size: readonly number[];
  readonly data_format: DataFormat;
}

export const adaptiveOutputs =
  (axes: number) =>
  ([input = []]: readonly Shape[], { output_size: sizes, data_format: format }: AdaptivePooling): readonly Shape[] | Fault =>
    needsRank(input, axes + 2) ?? [withSpatial(input[0] ?? null, sizes, channelOf(input, format), format)];

/** The entry of a layer without weights. */
export const weightless = { weights: () => [], macs: () => 0 } as const;
