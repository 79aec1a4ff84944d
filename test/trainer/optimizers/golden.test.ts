import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mul, scalar, tensor, variable } from '@tensorflow/tfjs-core';
import { project } from '../../../server/src/trainer/constraints/index.ts';
import { whole } from '../../../server/src/trainer/optimizers/gradient.ts';
import { buildOptimizer } from '../../../server/src/trainer/optimizers/index.ts';
import { assertClose } from '../support/close.ts';
import { openTestEngine } from '../support/engines.ts';

interface Golden {
  readonly sgd: readonly {
    readonly config: { readonly lr: number; readonly momentum?: number; readonly nesterov?: boolean; readonly decay?: number };
    readonly w0: number[];
    readonly traj: number[][];
  }[];
  readonly max_norm: readonly {
    readonly w: number[][];
    readonly m: number;
    readonly axis: number | number[];
    readonly out: number[][];
  }[];
}

const file = join(import.meta.dirname, '../../oracle/golden/keras_numeric_golden.json');
const golden: Golden = JSON.parse(readFileSync(file, 'utf8'));

await openTestEngine('cpu');

for (const { config, w0, traj } of golden.sgd) {
  test(`SGD ${JSON.stringify(config)} walks down Σw² as in Keras`, () => {
    const { lr, momentum = 0, nesterov = false, decay = 0 } = config;
    const weight = variable(tensor(w0));
    const optimizer = buildOptimizer({ name: 'SGD', config: { learning_rate: lr, momentum, nesterov, decay } }, [
      { weight, constraint: null },
    ]);
    for (const [step, expected] of traj.entries()) {
      const numbers = Object.fromEntries(Object.entries(optimizer.numbers(step)).map(([name, value]) => [name, scalar(value)]));
      optimizer.apply([whole(mul(2, weight))], numbers, optimizer.phase(step));
      assertClose(weight, expected, 1e-6, `step ${step}`);
    }
  });
}

for (const { w, m, axis, out } of golden.max_norm) {
  test(`max_norm(${m}, axis=${JSON.stringify(axis)}) projects as in Keras`, () => {
    assertClose(project(tensor(w), { name: 'MaxNorm', config: { max_value: m, axis } }), out);
  });
}

test('a weight without a gradient is left alone', () => {
  const weight = variable(tensor([1, 2]));
  const config = { learning_rate: 0.1, momentum: 0, nesterov: false, weight_decay: 0.5 };
  const optimizer = buildOptimizer({ name: 'SGD', config }, [{ weight, constraint: { name: 'UnitNorm', config: { axis: 0 } } }]);
  optimizer.apply([null], { learningRate: scalar(0.1) }, optimizer.phase(0));
  assertClose(weight, [1, 2]);
});

test('a constraint is projected after the update, not before', () => {
  const weight = variable(tensor([3, 4]));
  const optimizer = buildOptimizer({ name: 'SGD', config: { learning_rate: 1, momentum: 0, nesterov: false } }, [
    { weight, constraint: { name: 'NonNeg', config: {} } },
  ]);
  optimizer.apply([whole(tensor([5, 1]))], { learningRate: scalar(1) }, optimizer.phase(0));
  assertClose(weight, [0, 3]);
});
