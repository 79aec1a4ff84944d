import { type Fault, fault, isKnown, type Shape } from '../kit/index.ts';
import { channelAxis, type DataFormat } from './geometry.ts';
import { imagesFault } from './images.ts';
import type { Bounds } from './params/augment.ts';

/** What layers share that change images at random. keras/src/layers/preprocessing/image_preprocessing */

type Range = number | readonly number[] | null;

/** A range of two ends, of which one at least lies between the bounds. keras' `_set_factor` */
export const rangeFault = (argument: string, value: Range, { min = 0, max = 1 }: Bounds): Fault | undefined => {
  if (value === null || typeof value === 'number') return undefined;
  const [low = 0, high = 0] = value;
  if (low <= max && high >= min) return undefined;
  return fault('invalid-argument', { reason: 'range', argument, low, high, min, max }, { argument });
};

/** Images of so many channels: of red, green and blue, or of grey. */
export const channelsFault = (
  input: Shape,
  { data_format: format }: { readonly data_format: DataFormat },
  allowed: readonly number[],
): Fault | undefined => {
  const channels = input[input.length === 4 ? channelAxis(4, format) : format === 'channels_first' ? 0 : 2];
  if (!isKnown(channels) || allowed.includes(channels)) return undefined;
  return fault('invalid-argument', { reason: 'channels', channels, wanted: allowed }, { shapes: [input] });
};

/** Images that keep their shape, unless a check finds a fault. */
export const sameImages = (input: Shape, ...faults: readonly (Fault | undefined)[]): readonly Shape[] | Fault =>
  imagesFault(input) ?? faults.find((one) => one !== undefined) ?? [input];

/** One input, no mask, no weights, no multiply-adds. */
export const augmentation = { inputs: { min: 1, max: 1 }, mask: 'drops', weights: () => [], macs: () => 0 } as const;

/** The layers that Keras makes inside to choose from. They are called as the whole layer where that has a name. */
const INSIDE = [
  'RandomShear',
  'RandomTranslation',
  'RandomRotation',
  'RandomPosterization',
  'Solarization',
  'AutoContrast',
  'Equalization',
] as const;
const OF_COLOUR = ['RandomBrightness', 'RandomColorDegeneration', 'RandomContrast', 'RandomSharpness'] as const;

/** @param all whether those are among them that change colours */
export const insideOf = (isNamed: boolean, all: boolean): readonly string[] => {
  if (isNamed) return [];
  return all ? [...INSIDE, ...OF_COLOUR] : INSIDE;
};
