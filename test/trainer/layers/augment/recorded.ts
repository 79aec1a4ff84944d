import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast, type Tensor, tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../../../server/src/catalogue/index.ts';
import {
  brightness,
  colorDegeneration,
  contrast,
  grayscale,
  inversion,
  posterization,
  solarize,
} from '../../../../server/src/trainer/layers/augment/colours.ts';
import { crop } from '../../../../server/src/trainer/layers/augment/crop.ts';
import { elastic } from '../../../../server/src/trainer/layers/augment/elastic.ts';
import { erasing } from '../../../../server/src/trainer/layers/augment/erasing.ts';
import { gaussianBlur, sharpness } from '../../../../server/src/trainer/layers/augment/filters.ts';
import { autoContrast } from '../../../../server/src/trainer/layers/augment/histogram.ts';
import { colorJitter, hue, saturation } from '../../../../server/src/trainer/layers/augment/hues.ts';
import { type Augmentation, applied } from '../../../../server/src/trainer/layers/augment/kit.ts';
import { perspective } from '../../../../server/src/trainer/layers/augment/perspective.ts';
import { flip, rotation, shear, translation, zoom } from '../../../../server/src/trainer/layers/augment/placing.ts';
import { configured } from '../../../oracle/support/configured.ts';
import { assertClose } from '../../support/close.ts';
import recorded from '../golden/images.json' with { type: 'json' };

/** What Keras 3.15.1 made of given random numbers; see scripts/oracle/images.py. */

type Change = (images: Tensor, drawn: unknown, config: Config) => Tensor;

const by =
  <T>(augmentation: Augmentation<T>): Change =>
  (images, drawn, config) =>
    applied(augmentation, images, drawn as T, config);

const CHANGES: Readonly<Record<string, Change>> = {
  AutoContrast: by(autoContrast),
  RandomBrightness: by(brightness),
  RandomColorDegeneration: by(colorDegeneration),
  RandomColorJitter: by(colorJitter),
  RandomContrast: by(contrast),
  RandomCrop: by(crop),
  RandomElasticTransform: by(elastic),
  RandomErasing: by(erasing),
  RandomFlip: by(flip),
  RandomGaussianBlur: by(gaussianBlur),
  RandomGrayscale: by(grayscale),
  RandomHue: by(hue),
  RandomInvert: by(inversion),
  RandomPerspective: by(perspective),
  RandomPosterization: by(posterization),
  RandomRotation: by(rotation),
  RandomSaturation: by(saturation),
  RandomSharpness: by(sharpness),
  RandomShear: by(shear),
  RandomTranslation: by(translation),
  RandomZoom: by(zoom),
  Solarization: by(solarize),
};

interface Packed {
  readonly shape: number[];
  readonly dtype: string;
  readonly data: string;
  readonly bool?: boolean;
}

const isPacked = (value: unknown): value is Packed => typeof value === 'object' && value !== null && 'data' in value;

function numbersOf({ data, dtype }: Packed): Float32Array | Int32Array {
  const { buffer } = Uint8Array.from(Buffer.from(data, 'base64'));
  return dtype === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
}

const unpacked = (packed: Packed): Tensor => {
  const values = tensor(numbersOf(packed), packed.shape, packed.dtype as 'float32' | 'int32');
  return packed.bool ? cast(values, 'bool') : values;
};

/** Tensors in the records and lists that they were drawn in. */
function drawnOf(value: unknown): unknown {
  if (isPacked(value)) return unpacked(value);
  if (Array.isArray(value)) return value.map(drawnOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawnOf(one)]));
}

/** Every recorded case on the engine that is open. */
export function comparePixels(limit: number): void {
  for (const { layer, config: given, drawn, images, result } of recorded.cases)
    test(`${layer} ${JSON.stringify(given)} gives Keras's pixels`, () => {
      const whole = configured(layer, given);
      const change = CHANGES[layer];
      assert.ok(change && 'config' in whole, layer);
      const changed = change(unpacked(images), drawnOf(drawn), whole.config);
      assert.deepEqual(changed.shape, result.shape);
      assertClose(changed, Array.from(numbersOf(result)), limit, layer);
    });
}
