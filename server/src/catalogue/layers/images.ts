import type { Fault, Shape } from '../kit/index.ts';
import { needsRank } from './checks.ts';
import { channelAxis, type DataFormat, withSpatial } from './geometry.ts';

interface Config {
  readonly height: number;
  readonly width: number;
  readonly data_format: DataFormat;
}

/** Images of another size. */
export const resizingOutputs = (
  [input = []]: readonly Shape[],
  { height, width, data_format: format }: Config,
): readonly Shape[] | Fault =>
  needsRank(input, 4) ?? [
    withSpatial(input[0] ?? null, [height, width], input[channelAxis(input.length, format)] ?? null, format),
  ];
