import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { openEngine } from '../../../server/src/trainer/engine/open.ts';
import { near } from './near.ts';
import { trainOn } from './program.ts';

test('the three engines train the same network to the same numbers', async () => {
  const native = trainOn(await openEngine('native'));
  for (const backend of ['wasm', 'cpu'] as const) {
    const engine = await openEngine(backend);
    assert.equal(engine.backend, backend);
    const result = trainOn(engine);
    near(result.losses, native.losses, 1e-5);
    near(result.kernel, native.kernel, 1e-5);
  }
});

const image = [2, 7, 7, 3] as const;
const volume = [2, 4, 5, 4, 2] as const;
const normal = (shape: readonly number[], seed: number): tf.Tensor => tf.randomNormal([...shape], 0, 1, 'float32', seed);

/** Gradients that a backend of tfjs lacks or has wrong. */
const gradients: readonly (readonly [string, readonly number[], (weight: tf.Tensor) => tf.Tensor])[] = [
  [
    "a convolution's kernel",
    [3, 3, 3, 4],
    (kernel) => tf.conv2d(normal(image, 5) as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'same'),
  ],
  ["a convolution's input", image, (x) => tf.conv2d(x as tf.Tensor4D, normal([3, 3, 3, 4], 5) as tf.Tensor4D, 2, 'same')],
  [
    "a depthwise convolution's kernel",
    [3, 3, 3, 2],
    (k) => tf.depthwiseConv2d(normal(image, 6) as tf.Tensor4D, k as tf.Tensor4D, 1, 'same'),
  ],
  [
    "a depthwise convolution's input",
    image,
    (x) => tf.depthwiseConv2d(x as tf.Tensor4D, normal([3, 3, 3, 1], 6) as tf.Tensor4D, 1, 'same'),
  ],
  [
    "a 3-D convolution's kernel",
    [2, 2, 2, 2, 3],
    (k) => tf.conv3d(normal(volume, 6) as tf.Tensor5D, k as tf.Tensor5D, 1, 'same'),
  ],
  ["a 3-D convolution's input", volume, (x) => tf.conv3d(x as tf.Tensor5D, normal([2, 2, 2, 2, 3], 6) as tf.Tensor5D, 1, 'same')],
  ["an embedding's table", [7, 3], (table) => tf.gather(table, tf.tensor1d([1, 1, 6], 'int32'))],
  ['what has one piece', [1, 4], (x) => tf.mul(tf.unstack(x)[0] ?? x, normal([4], 5))],
  ['what is split into one', [2, 4], (x) => tf.mul(tf.split(x, [4], 1)[0] ?? x, normal([2, 4], 5))],
  ['max pooling', image, (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')],
  ['max pooling of a volume', volume, (x) => tf.maxPool3d(x as tf.Tensor5D, 2, 2, 'valid')],
  ['average pooling', image, (x) => tf.avgPool(x as tf.Tensor4D, 2, 2, 'valid')],
  ['average pooling over windows that padding cuts', image, (x) => tf.avgPool(x as tf.Tensor4D, [3, 2], [2, 3], 'same')],
  ['average pooling of a volume, padded', volume, (x) => tf.avgPool3d(x as tf.Tensor5D, 3, 2, 'same')],
];

for (const [what, shape, run] of gradients) {
  test(`the gradient of ${what} is TensorFlow's in WebAssembly and in JavaScript`, async () => {
    const gradientOn = async (backend: 'native' | 'wasm' | 'cpu'): Promise<number[]> => {
      await openEngine(backend);
      return tf.tidy(() => [
        ...tf
          .grad((x: tf.Tensor) => tf.sum(tf.square(run(x))))(normal(shape, 7))
          .dataSync(),
      ]);
    };
    const expected = await gradientOn('native');
    assert.ok(expected.some((value) => value !== 0));
    near(await gradientOn('wasm'), expected, 1e-3);
    near(await gradientOn('cpu'), expected, 1e-3);
  });
}
