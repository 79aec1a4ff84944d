import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mul, ones, range, reshape, type Tensor, tensor1d } from '@tensorflow/tfjs-core';
import type { Plain } from '../../../../server/src/catalogue/index.ts';
import { augmentations } from '../../../../server/src/trainer/layers/augment/index.ts';
import type { Pass } from '../../../../server/src/trainer/layers/kit.ts';
import { stepRandom } from '../../../../server/src/trainer/ops/random.ts';
import { configured } from '../../../oracle/support/configured.ts';
import { openTestEngine } from '../../support/engines.ts';

await openTestEngine('cpu');

const pass = (training: boolean, step: number): Pass => ({
  training,
  random: stepRandom(tensor1d([1, step], 'int32')),
  logits: new WeakMap(),
  penalties: [],
});

const run = (name: string, given: Record<string, Plain>, images: Tensor, training = true, step = 2): Tensor => {
  const layer = augmentations[name];
  const whole = configured(name, given);
  assert.ok(layer && 'config' in whole, name);
  const call = { config: whole.config, inputs: [images], masks: [null], weights: new Map(), states: new Map() };
  const [output] = layer.run({ ...call, pass: pass(training, step) }).outputs;
  assert.ok(output);
  return output;
};

const numbers = (x: Tensor): readonly number[] => Array.from(x.dataSync());
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const isNear = (value: number, wanted: number, by: number): void => assert.ok(Math.abs(value - wanted) < by, `${value}`);

/** Different values everywhere, between 0 and 255. */
const ramp = (...shape: number[]): Tensor => {
  const size = shape.reduce((n, one) => n * one, 1);
  return reshape(mul(range(0, size, 1, 'float32'), 255 / size), shape);
};

/** The values of each image of a batch. */
const imagesOf = (x: Tensor): readonly (readonly number[])[] => {
  const values = numbers(x);
  const [batch = 1] = x.shape;
  const size = values.length / batch;
  return Array.from({ length: batch }, (_, i) => values.slice(i * size, (i + 1) * size));
};

/** Arguments that each layer needs, and that change something. */
const ARGUMENTS: Readonly<Record<string, Record<string, Plain>>> = {
  RandomBrightness: { factor: 0.3 },
  RandomColorDegeneration: { factor: 0.5 },
  RandomColorJitter: { brightness_factor: 0.2, contrast_factor: 0.3, saturation_factor: [0.3, 0.7], hue_factor: 0.2 },
  RandomContrast: { factor: 0.5 },
  RandomHue: { factor: 0.4 },
  RandomPosterization: { factor: [2, 5] },
  RandomRotation: { factor: 0.2 },
  RandomSaturation: { factor: [0.3, 0.6] },
  RandomSharpness: { factor: 1 },
  RandomShear: { x_factor: 0.4, y_factor: 0.2 },
  RandomTranslation: { height_factor: 0.3, width_factor: 0.3 },
  RandomZoom: { height_factor: 0.3 },
  Solarization: { threshold_factor: 1 },
};

const STEADY = ['AutoContrast', 'ContrastLimitedAdaptiveHistogramEqualization', 'RandomCrop'];
const CHANGING = Object.keys(augmentations).filter((name) => !STEADY.includes(name));

for (const name of CHANGING) {
  test(`${name} does nothing at test time`, () => {
    const images = ramp(2, 5, 4, 3);
    assert.deepEqual(numbers(run(name, ARGUMENTS[name] ?? {}, images, false)), numbers(images));
  });

  test(`${name} changes images in training, otherwise in each step, and alike for one step`, () => {
    const images = ramp(20, 5, 4, 3);
    const first = numbers(images);
    const made = [2, 3, 2].map((step) => numbers(run(name, ARGUMENTS[name] ?? {}, images, true, step)));
    assert.ok(made[0]?.some((value, i) => value !== first[i]));
    assert.ok(made[0]?.some((value, i) => value !== made[1]?.[i]));
    assert.deepEqual(made[0], made[2]);
    assert.ok(made[0]?.every(Number.isFinite));
  });

  test(`${name} keeps the shape of one image without a batch`, () => {
    assert.deepEqual(run(name, ARGUMENTS[name] ?? {}, ramp(5, 4, 3)).shape, [5, 4, 3]);
  });
}

test('an automatic contrast works at test time too', () => {
  const stretched = numbers(run('AutoContrast', {}, mul(ramp(1, 4, 4, 1), 0.5), false));
  assert.deepEqual([Math.min(...stretched), Math.max(...stretched)], [0, 255]);
});

test('about half of the images are flipped, whole and each by itself', () => {
  const images = ramp(400, 2, 3, 1);
  const [before, after] = [imagesOf(images), imagesOf(run('RandomFlip', { mode: 'horizontal' }, images))];
  const flipped = after.filter((image, i) => {
    const own = before[i] ?? [];
    const turned = [own[2], own[1], own[0], own[5], own[4], own[3]];
    const isFlipped = image.every((value, at) => value === turned[at]);
    assert.ok(isFlipped || image.every((value, at) => value === own[at]));
    return isFlipped;
  });
  isNear(flipped.length / 400, 0.5, 0.08);
});

test('a share below 1 leaves the other images as they are', () => {
  const images = ramp(400, 2, 2, 3);
  const share = (name: string, factor: Plain): number => {
    const [before, after] = [imagesOf(images), imagesOf(run(name, { factor }, images))];
    return after.filter((image, i) => image.some((value, at) => value !== before[i]?.[at])).length / 400;
  };
  isNear(share('RandomInvert', [0.3, 0.3]), 0.3, 0.08);
  isNear(share('RandomInvert', 1), 0.5, 0.08);
  isNear(share('RandomGrayscale', 0.2), 0.2, 0.07);
  isNear(share('RandomGaussianBlur', [0.6, 0.6]), 0.6, 0.08);
});

test('brightness is drawn evenly between its two ends, once an image', () => {
  const images = mul(ones([500, 2, 2, 1]), 100);
  const shifts = imagesOf(run('RandomBrightness', { factor: [-0.1, 0.3], value_range: [-1000, 1000] }, images)).map((image) => {
    assert.equal(new Set(image).size, 1);
    return ((image[0] ?? 0) - 100) / 2000;
  });
  assert.ok(Math.min(...shifts) >= -0.1 - 1e-6 && Math.max(...shifts) <= 0.3 + 1e-6);
  isNear(mean(shifts), 0.1, 0.02);
  isNear(Math.sqrt(mean(shifts.map((shift) => (shift - 0.1) ** 2))), 0.4 / Math.sqrt(12), 0.01);
});

test('a contrast with one number only grows, as in Keras', () => {
  const images = run('RandomContrast', { factor: 0.5, value_range: [-1000, 1000] }, ramp(300, 4, 4, 1));
  const [before, after] = [imagesOf(ramp(300, 4, 4, 1)), imagesOf(images)];
  const factors = after.map((image, i) => ((image[0] ?? 0) - mean(image)) / ((before[i]?.[0] ?? 0) - mean(before[i] ?? [])));
  assert.ok(Math.min(...factors) > 0.99 && Math.max(...factors) < 1.51);
  isNear(mean(factors), 1.25, 0.03);
});

test('a posterization leaves from the lower end to one below the upper end of bits', () => {
  const shades = imagesOf(
    run('RandomPosterization', { factor: [1, 4] }, ramp(300, 16, 16, 1).slice([0], [1]).tile([300, 1, 1, 1])),
  );
  assert.ok(shades.length === 300);
  const full = reshape(range(0, 256, 1, 'float32'), [1, 16, 16, 1]).tile([200, 1, 1, 1]);
  const counts = imagesOf(run('RandomPosterization', { factor: [1, 4] }, full)).map((image) => new Set(image).size);
  assert.deepEqual(
    [...new Set(counts)].toSorted((a, b) => a - b),
    [2, 4, 8],
  );
});

test('a crop takes one piece for the whole batch, any place of which comes up', () => {
  const images = ramp(1, 5, 4, 1).tile([3, 1, 1, 1]);
  const corners = new Set<number>();
  for (let step = 0; step < 150; step++) {
    const [first = [], second] = imagesOf(run('RandomCrop', { height: 3, width: 3 }, images, true, step));
    assert.deepEqual(first, second);
    corners.add(Math.round(((first[0] ?? 0) * 20) / 255));
  }
  assert.deepEqual(
    [...corners].toSorted((a, b) => a - b),
    [0, 1, 4, 5, 8, 9],
  );
});

test('a crop at test time is the largest piece in the middle, brought to size', () => {
  const cropped = run('RandomCrop', { height: 2, width: 2 }, ramp(1, 4, 6, 1), false);
  assert.deepEqual(cropped.shape, [1, 2, 2, 1]);
  isNear(mean(numbers(cropped)), mean(numbers(ramp(1, 4, 6, 1))), 1e-3);
});

test('a rectangle is erased of the size that is asked for', () => {
  const erased = run(
    'RandomErasing',
    { factor: [1, 1], scale: [0.25, 0.25], fill_value: -5, value_range: [-10, 300] },
    ramp(100, 20, 20, 1),
  );
  for (const image of imagesOf(erased)) isNear(image.filter((value) => value === -5).length / 400, 0.25, 0.03);
});

test('operations that do nothing leave the images as they are, and a mix of images with themselves is those images', () => {
  const images = ramp(3, 5, 4, 3);
  assert.deepEqual(numbers(run('RandAugment', { num_ops: 0 }, images)), numbers(images));
  const mixed = numbers(run('AugMix', { chain_depth: 0 }, images));
  for (const [i, value] of numbers(images).entries()) isNear(mixed[i] ?? Number.NaN, value, 1e-2);
});

test('every operation of RandAugment comes up', () => {
  const images = ramp(1, 4, 4, 3);
  const results = new Set<string>();
  for (let step = 0; step < 60; step++)
    results.add(String(numbers(run('RandAugment', { num_ops: 1, factor: [0.4, 0.4] }, images, true, step))));
  assert.ok(results.size >= 11, String(results.size));
});
