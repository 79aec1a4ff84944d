import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memory } from '@tensorflow/tfjs-core';
import type { Logs } from '../../../server/src/protocol/index.ts';
import { fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, sums } from '../support/runs.ts';
import { guiltyOf, watched } from './watched.ts';

const engine = await openTestEngine('native');
const LEARNER = 'Dense(8, activation=relu, input_shape=[4])\nDense(1)';
const train = (optimizer: string, more = ''): string =>
  `loss = mse\noptimizer = ${optimizer}\nbatch_size = 8\nepochs = 2\n${more}`;

suite('a loss that is no number', () => {
  test('names its first batch and the layer whose output overflowed', async () => {
    const { findings } = await watched(engine, LEARNER, train('SGD(learning_rate=1e25)'));
    const [first, ...others] = findings;
    assert.deepEqual([first?.rule, first?.epoch, first?.batch, others.length], ['loss-not-finite', 0, 1, 0]);
    assert.match(first?.message.en ?? '', /since batch 2 of epoch 1.*the output of `dense_1` \(`Dense`, line 3\)/is);
    assert.match(first?.message.en ?? '', /a learning rate of 1e24 instead of 1e25/);
  });

  test('names a loss that overflowed by itself', async () => {
    const result = await watched(engine, 'Dense(1, input_shape=[4])', train('SGD(learning_rate=1e20)'));
    assert.deepEqual(guiltyOf(result), { 'loss-not-finite': 'loss' });
  });

  test('names the layer whose weights broke', async () => {
    const result = await watched(engine, LEARNER, train('SGD(learning_rate=1e39)'));
    assert.match(
      result.findings[0]?.message.en ?? '',
      /The weights of `dense` .* were the first that were no longer finite.* a learning rate of 0\.001, or/,
    );
    assert.equal(guiltyOf(result)['loss-not-finite'], 'dense');
  });

  test('names data that hold no numbers, and the batch in the midst of an epoch', async () => {
    const part = sums(64, [4]);
    part.inputs[0]?.data.set([Number.NaN], 4 * 43);
    const result = await watched(engine, LEARNER, train('SGD(0.01)', 'shuffle = false'), only(part));
    assert.deepEqual(guiltyOf(result), { 'loss-not-finite': 'data' });
    assert.equal(result.findings[0]?.batch, 5);
  });
});

suite('a gradient', () => {
  test('explodes on large targets, unless it is clipped', async () => {
    const part = sums(64, [4]);
    part.targets[0]?.data.forEach((value, i, all) => {
      all[i] = 1e5 * value;
    });
    const result = await watched(engine, LEARNER, train('Adam(0.01)'), only(part));
    assert.ok('exploding-gradient' in guiltyOf(result));
    const clipped = await watched(engine, LEARNER, train('Adam(0.01, clipnorm=1.0)'), only(part));
    assert.ok(!('exploding-gradient' in guiltyOf(clipped)));
  });

  test('vanishes on its way through many sigmoids, and reaches the first layer last', async () => {
    const deep = `Dense(4, activation=sigmoid, input_shape=[4])\n${'Dense(4, activation=sigmoid)\n'.repeat(14)}Dense(1)`;
    const result = await watched(engine, deep, train('SGD(0.01)'));
    assert.equal(guiltyOf(result)['vanishing-gradient'], 'dense');
  });

  test('is small everywhere at a minimum, of which nothing is said', async () => {
    const part = sums(64, [4]);
    part.targets[0]?.data.forEach((_, i, all) => {
      all[i] = i % 2;
    });
    part.inputs[0]?.data.fill(1);
    const result = await watched(
      engine,
      'Dense(1, input_shape=[4])',
      'loss = mse\noptimizer = SGD(0.1)\nbatch_size = 64\nepochs = 64',
      only(part),
    );
    assert.ok(!('vanishing-gradient' in guiltyOf(result)));
  });
});

suite('units and outputs', () => {
  test('of a relu layer that is pushed below 0 are dead, and what follows is constant', async () => {
    const dead = 'Dense(8, activation=relu, bias_initializer=Constant(-50), input_shape=[4])\nDense(1)';
    const result = await watched(engine, dead, train('SGD(0.01)'));
    const guilty = guiltyOf(result);
    assert.deepEqual([guilty['dying-relu'], guilty['constant-output']], ['dense', 'dense_1']);
    const dying = result.findings.find(({ rule }) => rule === 'dying-relu');
    assert.match(dying?.message.en ?? '', /100 % of the units of `dense` .*8 of 8, are 0 for each of 64 samples/);
  });

  test('are constant where a network begins with zeros', async () => {
    const zeros = 'Dense(3, kernel_initializer=zeros, input_shape=[4])\nDense(1, kernel_initializer=zeros)';
    assert.equal(guiltyOf(await watched(engine, zeros, train('SGD(0.01)')))['constant-output'], 'dense_1');
  });

  test('are not called constant where the samples are all alike', async () => {
    const part = sums(64, [4]);
    part.inputs[0]?.data.fill(1);
    assert.ok(!('constant-output' in guiltyOf(await watched(engine, LEARNER, train('SGD(0.01)'), only(part)))));
  });
});

suite('a run that is watched', () => {
  const NETWORK = 'Dense(8, activation=relu, input_shape=[4])\nBatchNormalization()\nDropout(0.5)\nDense(1)';

  test('has nothing to tell of a network that learns', async () => {
    assert.deepEqual(guiltyOf(await watched(engine, NETWORK, train('Adam(0.01)'))), {});
  });

  test('comes to the same bits as one that nobody watches', async () => {
    const { options } = await watched(engine, NETWORK, train('Adam(0.01)'), only(sums(60, [4]), sums(20, [4], 2)));
    const epochsOf = async (more: object) => {
      const epochs: Logs[] = [];
      const { weights } = await fitPlan({ ...options, ...more, onEpoch: ({ logs }) => void epochs.push(logs) });
      return { epochs, weights };
    };
    assert.deepEqual(await epochsOf({ onProblem: () => undefined }), await epochsOf({}));
  });

  test('leaves no tensor behind, be it broken or not', async () => {
    const before = memory().numTensors;
    await watched(engine, NETWORK, train('Adam(0.01)'));
    await watched(engine, LEARNER, train('SGD(learning_rate=1e25)'));
    assert.equal(memory().numTensors, before);
  });
});
