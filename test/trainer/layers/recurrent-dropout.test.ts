import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Training } from '../../../server/src/trainer/fit/training.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, small, sums } from '../support/runs.ts';

const engine = await openTestEngine('native');

const RATES = 'dropout=0.4, recurrent_dropout=0.3';
const MASKED = `units=6, ${RATES}`;

for (const network of [
  `SimpleRNN(${MASKED})`,
  `LSTM(${MASKED})`,
  `GRU(${MASKED})`,
  `GRU(${MASKED}, reset_after=false)`,
  `Bidirectional(LSTM(${MASKED}))`,
  `Reshape([5, 3, 1])\nConvLSTM1D(4, 2, ${RATES})\nFlatten()`,
  `Reshape([5, 3, 1, 1])\nConvLSTM2D(4, 1, ${RATES}, padding=same)\nFlatten()`,
]) {
  test(`${network} draws new masks at each step, none frozen, none at test time`, () => {
    const plan = small(
      `Input(shape=[5, 3])\n${network}\nDense(1)`,
      'loss = mse\noptimizer = SGD(1e-12)\nbatch_size = 8\nshuffle = false',
    );
    const training = Training.open({ plan, engine, data: only(sums(8, [5, 3]), sums(8, [5, 3])), seed: 3 });
    const rows = Int32Array.from({ length: 8 }, (_, i) => i);
    const losses = [0, 1, 2].map(() => training.logs(training.trainBatches([rows], true)).loss);
    assert.equal(new Set(losses).size, 3, `losses ${losses}`);
    assert.deepEqual(training.evaluate('validation'), training.evaluate('validation'));
    assert.deepEqual(training.session.frozen, []);
    training.dispose();
  });
}
