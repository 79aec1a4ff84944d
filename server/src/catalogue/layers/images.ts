import type { Fault, Shape } from '../kit/index.ts';
import { needsRank } from './checks.ts';
import type { DataFormat } from './geometry.ts';

interface Config {
  readonly height: number;
  readonly width: number;
  readonly data_format: DataFormat;
}

/** Images have four sizes; three are one image without a batch. keras/src/layers/preprocessing/image_preprocessing */
export const imagesFault = (input: Shape): Fault | undefined => (input.length === 3 ? undefined : needsRank(input, 4));

/** Images of another size. */
export const resizingOutputs = (
  [input = []]: readonly Shape[],
  { height, width, data_format: format }: Config,
): readonly Shape[] | Fault =>
  imagesFault(input) ?? [
    format === 'channels_first'
      ? [...input.slice(0, -2), height, width]
      : [...input.slice(0, -3), height, width, input.at(-1) ?? null],
  ];
