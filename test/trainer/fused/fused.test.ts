import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import type { Part } from '../../../server/src/trainer/fit/dataset.ts';
import { splitsInHalves, threadsOf } from '../../../server/src/trainer/graph/halves.ts';
import { generator } from '../../../server/src/trainer/initializers/generator.ts';
import { only, small, sums } from '../support/runs.ts';
import { assertSame, fused } from './both-ways.ts';

const ADAM = 'optimizer = Adam(0.01)\nloss = mse\nbatch_size = 8\nepochs = 2';
/** For networks in which some gradients are nothing but rounding, which Adam would blow up. */
const DESCENT = ADAM.replace('Adam(0.01)', 'SGD(0.01)');
const CLASSES =
  'optimizer = Adam(0.01)\nloss = sparse_categorical_crossentropy\nmetrics = [accuracy]\nbatch_size = 8\nepochs = 2';

/** 20 samples: two whole batches and a smaller one. */
const sequences = only(sums(20, [6, 3]));
const images = only(sums(20, [8, 8, 2]));

/** Whole numbers from 0 to 5, half of them 0, and a class each. */
function words(): Part {
  const random = generator(5, 0);
  const data = Int32Array.from({ length: 20 * 6 }, () => Math.max(0, random.below(11) - 5));
  return {
    samples: 20,
    inputs: [{ shape: [6], data }],
    targets: [{ shape: [], data: Float32Array.from({ length: 20 }, () => random.below(3)) }],
  };
}

const recurrent = (layers: string): ReturnType<typeof small> => small(`Input(shape=[6, 3])\n${layers}\nDense(1)`, ADAM);

const LSTMS = [
  ['alone', 'LSTM(5)'],
  ['stacked', 'LSTM(5, return_sequences=true)\nLSTM(4)'],
  ['without bias', 'LSTM(5, use_bias=false)'],
  ['backwards', 'LSTM(5, go_backwards=true, return_sequences=true)\nFlatten()'],
  ['with dropout of its inputs', 'LSTM(5, dropout=0.4)'],
  ['in both directions', 'Bidirectional(LSTM(5, return_sequences=true))\nBidirectional(LSTM(3))'],
] as const;

for (const [how, layers] of LSTMS) {
  test(`an LSTM ${how} trains by one kernel for all its steps as it does step by step`, () => {
    assertSame(recurrent(layers), sequences, ['BlockLSTMV2']);
  });
  test(`a GRU ${how} trains by its own gradient as it does step by step`, () => {
    assertSame(recurrent(layers.replaceAll('LSTM', 'GRU')), sequences, ['SigmoidGrad', 'TanhGrad', 'Pack']);
  });
}

const MASKED = ['LSTM(5)', 'LSTM(5, return_sequences=true)\nLSTM(4)', 'Bidirectional(LSTM(5, return_sequences=true))\nLSTM(3)'];

for (const layers of MASKED) {
  const network = (kind: string): string =>
    `Input(shape=[6])\nEmbedding(6, 4, mask_zero=true)\n${layers.replaceAll('LSTM', kind)}\nDense(3, activation=softmax)`;
  test(`masked steps keep the state: ${layers.replaceAll('\n', ', ')}`, () => {
    assertSame(small(network('LSTM'), CLASSES), only(words()), ['LSTMBlockCell', 'SelectV2']);
    assertSame(small(network('GRU'), CLASSES), only(words()), ['SelectV2']);
  });
}

test('first states that are given get their gradients, and states that are given on their values', () => {
  const network = `
    x = Input(shape=[6, 3])
    [all, h, c] = x -> LSTM(4, return_sequences=true, return_state=true)
    y = [all, h, c] -> LSTM(4)
    z = [x, h] -> GRU(4)
    [y, z] -> Concatenate() -> Dense(1)`;
  assertSame(small(network, ADAM), sequences, ['BlockLSTMV2']);
});

test('a recurrent layer that no chain computes is unrolled', () => {
  const plan = recurrent('LSTM(5, activation=relu)\n');
  assert.ok(!fused(plan, sequences).operations.has('BlockLSTMV2'));
  assertSame(plan, sequences, []);
});

test('a pooled convolution rectifies after pooling', () => {
  const network = 'Input(shape=[8, 8, 2])\nConv2D(4, 3, padding=same, activation=relu)\nMaxPooling2D(2)\nFlatten()\nDense(1)';
  assertSame(small(network, ADAM), images, ['MaxPoolGrad', 'ReluGrad', 'BiasAddGrad']);
});

test('BatchNormalization takes the statistics of the whole batch', () => {
  const network =
    'Input(shape=[8, 8, 2])\nSeparableConv2D(4, 3, use_bias=false)\nBatchNormalization()\nActivation(relu)\nFlatten()\nDense(4, use_bias=false)\nBatchNormalization(scale=false)\nDense(1)';
  assertSame(small(network, ADAM), images, ['FusedBatchNormV3', 'FusedBatchNormGradV3']);
});

test('a transformer trains in halves of the batch as in one, with the same dropout', () => {
  const network = `
    x = Input(shape=[6, 3]) -> Dense(8)
    seen = [x, x] -> MultiHeadAttention(2, 4, dropout=0.2) -> Dropout(0.3)
    y = [x, seen] -> Add() -> LayerNormalization()
    y -> GlobalAveragePooling1D() -> Dense(1)`;
  assertSame(small(network, DESCENT), sequences, ['StatelessRandomUniform', 'BiasAddGrad']);
});

test('wide dense layers train in halves of the batch as in one, small ones undivided', () => {
  const layers = (units: number) =>
    small(
      `Input(shape=[6, 3])\nFlatten()\nDense(${units}, activation=relu)\nDense(${units}, activation=relu)\nDense(1)`,
      DESCENT,
    );
  assert.ok(splitsInHalves(layers(512).network));
  assert.ok(!splitsInHalves(layers(16).network));
  assertSame(layers(512), sequences, ['BiasAddGrad']);
});

test('an operation has a second thread where convolutions take whole batches, else one', () => {
  const layers = (middle: string) => small(`Input(shape=[8, 8, 3])\nConv2D(4, 3)\n${middle}\nFlatten()\nDense(1)`, DESCENT);
  assert.equal(threadsOf(layers('BatchNormalization()').network), Math.min(2, availableParallelism()));
  assert.equal(threadsOf(layers('Activation(relu)').network), 1);
  assert.equal(threadsOf(small('Input(shape=[3])\nDense(4)\nBatchNormalization()\nDense(1)', DESCENT).network), 1);
});

const OPTIMIZERS = [
  ['Adam(0.01)', 'ResourceApplyAdam'],
  ['AdamW(0.01, weight_decay=0.1)', 'ResourceApplyAdam'],
  ['Adamax(0.01)', 'ResourceApplyAdaMax'],
  ['SGD(0.01)', 'ResourceApplyGradientDescent'],
  ['SGD(0.01, momentum=0.9)', 'ResourceApplyKerasMomentum'],
  ['SGD(0.01, momentum=0.9, nesterov=true)', 'ResourceApplyKerasMomentum'],
] as const;

for (const [optimizer, op] of OPTIMIZERS) {
  test(`${optimizer} updates each weight by ${op}`, () => {
    const train = `optimizer = ${optimizer}\nloss = mse\nbatch_size = 8\nepochs = 2`;
    assertSame(small('Input(shape=[6, 3])\nFlatten()\nDense(5, activation=tanh)\nDense(1)', train), sequences, [op]);
  });
}

test('losses of classes come with their gradients', () => {
  const network = 'Input(shape=[6])\nEmbedding(6, 4)\nFlatten()\nDense(3, activation=softmax)';
  assertSame(small(network, CLASSES), only(words()), ['SparseSoftmaxCrossEntropyWithLogits']);
});

test('eight batches in one call train, to the bit, as one in each call', () => {
  const data = only(sums(100, [6, 3]));
  const plan = small('Input(shape=[6, 3])\nFlatten()\nDense(5, activation=relu)\nDropout(0.2)\nDense(1)', ADAM);
  const [together, apart] = [fused(plan, data), fused(plan, data, 1)];
  assert.deepEqual(together.losses, apart.losses);
  assert.deepEqual(together.weights, apart.weights);
});

test('a seed repeats a run to the bit', () => {
  const plan = recurrent('LSTM(5, dropout=0.4)');
  const [one, other] = [fused(plan, sequences), fused(plan, sequences)];
  assert.deepEqual(one.losses, other.losses);
  assert.deepEqual(one.weights, other.weights);
});
