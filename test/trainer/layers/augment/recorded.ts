import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast, type Tensor, tensor } from '@tensorflow/tfjs-core';
import type { Config, Plain } from '../../../../server/src/catalogue/index.ts';
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
import { equalization } from '../../../../server/src/trainer/layers/augment/equalize.ts';
import { erasing } from '../../../../server/src/trainer/layers/augment/erasing.ts';
import { gaussianBlur, sharpness } from '../../../../server/src/trainer/layers/augment/filters.ts';
import { autoContrast } from '../../../../server/src/trainer/layers/augment/histogram.ts';
import { colorJitter, hue, saturation } from '../../../../server/src/trainer/layers/augment/hues.ts';
import { augmentations } from '../../../../server/src/trainer/layers/augment/index.ts';
import { type Augmentation, applied } from '../../../../server/src/trainer/layers/augment/kit.ts';
import { perspective } from '../../../../server/src/trainer/layers/augment/perspective.ts';
import { flip, rotation, shear, translation, zoom } from '../../../../server/src/trainer/layers/augment/placing.ts';
import { noRandom } from '../../../../server/src/trainer/ops/random.ts';
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
  ContrastLimitedAdaptiveHistogramEqualization: (...all) => layerOf('ContrastLimitedAdaptiveHistogramEqualization')(...all),
  Equalization: by(equalization),
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

/** A layer that works at test time too. */
const layerOf =
  (name: string): Change =>
  (images, _drawn, config) => {
    const pass = { training: false, random: noRandom, logits: new WeakMap(), penalties: [] };
    const call = { config, inputs: [images], masks: [null], weights: new Map(), states: new Map(), pass };
    const [output] = augmentations[name]?.run(call).outputs ?? [];
    assert.ok(output, name);
    return output;
  };

/** The whole configuration; Equalization has no entry of its own in the catalogue. */
const configOf = (layer: string, given: Readonly<Record<string, Plain>>): Config => {
  if (layer === 'Equalization') return { data_format: 'channels_last', value_range: [0, 255], ...given };
  const whole = configured(layer, given);
  assert.ok('config' in whole, layer);
  return whole.config;
};

/** Every recorded case on the engine that is open. */
export function comparePixels(limit: number): void {
  for (const { layer, config: given, drawn, images, result } of recorded.cases)
    test(`${layer} ${JSON.stringify(given)} gives Keras's pixels`, () => {
      const change = CHANGES[layer];
      assert.ok(change, layer);
      const changed = change(unpacked(images), drawnOf(drawn), configOf(layer, given));
      assert.deepEqual(changed.shape, result.shape);
      assertClose(changed, Array.from(numbersOf(result)), limit, layer);
    });
}
