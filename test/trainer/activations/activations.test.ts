import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mul, sum, type Tensor, tensor2d, valueAndGrad } from '@tensorflow/tfjs-core';
import type { Config } from '../../../server/src/protocol/index.ts';
import { activate } from '../../../server/src/trainer/activations/index.ts';
import { assertClose } from '../support/close.ts';
import { openTestEngine } from '../support/engines.ts';

interface Recorded {
  readonly x: number[][];
  /** What the gradient comes from above with. */
  readonly up: number[][];
  readonly cases: readonly {
    readonly name: string;
    readonly config: Config;
    readonly y: number[][];
    readonly gradient: number[][];
  }[];
}

const recorded: Recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', 'activations.json'), 'utf8'));

await openTestEngine('cpu');
const x = tensor2d(recorded.x);

for (const { name, config, y, gradient } of recorded.cases) {
  test(`${name} ${JSON.stringify(config)} and its gradient are Keras's`, () => {
    const up = recorded.up.slice(0, y.length).map((row) => row.slice(0, y[0]?.length));
    const { grad } = valueAndGrad((input: Tensor) => sum(mul(activate(input, { name, config }), tensor2d(up))))(x);
    assertClose(activate(x, { name, config }), y, 1e-6, 'value');
    assertClose(grad, gradient, 1e-5, 'gradient');
  });
}
