import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Variable } from '@tensorflow/tfjs-core';
import { type Config, catalogue, slotValues } from '../../../server/src/catalogue/index.ts';
import { optimizers } from '../../../server/src/trainer/optimizers/index.ts';

/** The summary's estimate of memory and the trainer agree on what each optimizer keeps for a weight. */

const SHAPES = [[7], [3, 5], [2, 3, 4], []];
const CHANGES: readonly Config[] = [{}, { momentum: 0.9 }, { centered: true }, { amsgrad: true }, { exclude_layers: ['dense'] }];

const configOf = (name: string, changes: Config): Config => {
  const params = catalogue.find('optimizer', name)?.entry.params ?? {};
  const presets = Object.entries(params).flatMap(([key, param]) => (param.default === undefined ? [] : [[key, param.default]]));
  return { ...Object.fromEntries(presets), ...Object.fromEntries(Object.entries(changes).filter(([key]) => key in params)) };
};

const keptByTrainer = (name: string, config: Config, weight: Variable): number | undefined =>
  optimizers[name]
    ?.slots(config, weight)
    .map((slot) => (typeof slot === 'string' ? weight.shape : (slot.shape ?? weight.shape)))
    .reduce((all, shape) => all + shape.reduce((product, size) => product * size, 1), 0);

for (const { name } of catalogue.all('optimizer')) {
  test(`${name} keeps as many numbers for a weight as the summary says`, () => {
    for (const shape of SHAPES) {
      for (const changes of CHANGES) {
        const config = configOf(name, changes);
        for (const weightName of ['dense/kernel', 'embedding/embeddings', 'conv2d/kernel']) {
          const weight = { name: weightName, shape, rank: shape.length } as unknown as Variable;
          const counted = slotValues({ name, config }, { name: weightName, shape });
          assert.equal(counted, keptByTrainer(name, config, weight), `${JSON.stringify(changes)} ${weightName} [${shape}]`);
        }
      }
    }
  });
}

test('the moving average and gathered gradients are one more tensor each', () => {
  const weight = { name: 'dense/kernel', shape: [3, 5] };
  const config = configOf('Adam', {});
  assert.equal(slotValues({ name: 'Adam', config: { ...config, use_ema: true } }, weight), 45);
  assert.equal(slotValues({ name: 'Adam', config: { ...config, gradient_accumulation_steps: 4 } }, weight), 45);
  assert.equal(slotValues({ name: 'Adam', config: { ...config, gradient_accumulation_steps: 1 } }, weight), 30);
  assert.equal(slotValues({ name: 'Unheard', config }, weight), null);
});
