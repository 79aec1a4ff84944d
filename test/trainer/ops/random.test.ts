import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tensor1d } from '@tensorflow/tfjs-core';
import { uniforms } from '../../../server/src/trainer/ops/philox.ts';
import { statelessUniform, stepRandom } from '../../../server/src/trainer/ops/random.ts';
import { assertClose } from '../support/close.ts';
import { openTestEngine } from '../support/engines.ts';

await openTestEngine('native');

for (const seed of [
  [42, 7],
  [-5, 100_000],
  [0, 0],
  [2_147_483_647, -2_147_483_648],
] as const) {
  test(`for seed [${seed}] our own generator gives TensorFlow's numbers, bit for bit`, () => {
    const drawn = statelessUniform([257], tensor1d([...seed], 'int32'));
    assert.deepEqual(Array.from(drawn.dataSync()), Array.from(uniforms(257, seed)));
  });
}

test("these are the numbers of TensorFlow 2.21's StatelessRandomUniform", () => {
  const expected = [0.6123888492584229, 0.9290637969970703, 0.8335556983947754, 0.6969203948974609, 0.8798662424087524];
  assert.deepEqual([...uniforms(5, [42, 7])], expected);
});

test('each draw of a step has its own numbers, and the same ones when the step comes again', () => {
  const draws = (step: number): number[][] => {
    const random = stepRandom(tensor1d([3, step], 'int32'));
    return [random.uniform([50]), random.uniform([50])].map((one) => Array.from(one.dataSync()));
  };
  const [first, second] = draws(1);
  assert.notDeepEqual(first, second);
  assert.notDeepEqual(first, draws(2)[0]);
  assert.deepEqual([first, second], draws(1));
});

test('a seed of the layer changes its numbers', () => {
  const seed = tensor1d([3, 1], 'int32');
  const own = stepRandom(seed).uniform([20], 9);
  assertClose(own, Array.from(stepRandom(seed).uniform([20], 9).dataSync()));
  assert.notDeepEqual(Array.from(own.dataSync()), Array.from(stepRandom(seed).uniform([20]).dataSync()));
});
