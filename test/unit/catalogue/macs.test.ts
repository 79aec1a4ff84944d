import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, isLayerEntry } from '../../../server/src/catalogue/index.ts';
import { read } from './support/spec.ts';

/** Multiply-adds of the last layer for one sample. */
const macs = (body: string): number | null => {
  const node = read(`network { ${body} }`).networks[0]?.nodes.at(-1);
  assert.ok(node?.layer.config, body);
  const { entry, config } = node.layer;
  return entry.macs(
    node.inputs.map(({ shape = [] }) => shape),
    config,
    catalogue,
  );
};

const CASES: readonly (readonly [string, number | null])[] = [
  ['Input(shape=[5]) -> Dense(7)', 35],
  ['Input(shape=[4, 5]) -> Dense(7)', 4 * 35],
  ['Input(shape=[none, 5]) -> Dense(7)', null],
  ['Input(shape=[9, 9, 4]) -> Conv2D(6, 3, groups=2)', 9 * 2 * 6 * 49],
  ['Input(shape=[4, 9, 9]) -> Conv2D(6, 3, data_format=channels_first)', 9 * 4 * 6 * 49],
  ['Input(shape=[none, 9, 4]) -> Conv2D(6, 3)', null],
  ['Input(shape=[9, 4]) -> Conv1D(6, 3, padding=causal)', 3 * 4 * 6 * 9],
  ['Input(shape=[5, 5, 5, 2]) -> Conv3D(4, 3)', 27 * 2 * 4 * 27],
  ['Input(shape=[9, 4]) -> DepthwiseConv1D(3, depth_multiplier=2)', 3 * 4 * 2 * 7],
  ['Input(shape=[9, 9, 4]) -> DepthwiseConv2D(3)', 9 * 4 * 49],
  ['Input(shape=[9, 4]) -> SeparableConv1D(6, 3)', 3 * 4 * 7 + 4 * 6 * 7],
  ['Input(shape=[9, 9, 4]) -> SeparableConv2D(6, 3, depth_multiplier=2)', 9 * 4 * 2 * 49 + 4 * 2 * 6 * 49],
  ['Input(shape=[none, 9, 4]) -> SeparableConv2D(6, 3)', null],
  ['Input(shape=[9, 4]) -> Conv1DTranspose(6, 3, strides=2)', 3 * 4 * 6 * 9],
  ['Input(shape=[9, 9, 4]) -> Conv2DTranspose(6, 3, strides=2)', 9 * 4 * 6 * 81],
  ['Input(shape=[3, 3, 3, 4]) -> Conv3DTranspose(6, 2)', 8 * 4 * 6 * 27],
  ['Input(shape=[10, 8]) -> SimpleRNN(5)', 10 * 5 * 13],
  ['Input(shape=[10, 8]) -> LSTM(5)', 10 * 4 * 5 * 13],
  ['Input(shape=[10, 8]) -> GRU(5)', 10 * 3 * 5 * 13],
  ['Input(shape=["time", 8]) -> GRU(5)', null],
  ['Input(shape=[4, 5]) -> EinsumDense("abc,cde->abde", [none, 2, 3])', 4 * 5 * 2 * 3],
  ['Input(shape=[4, 6, 5]) -> EinsumDense("...c,cd->...d", 7)', 4 * 6 * 5 * 7],
  ['Input(shape=[5, 4, 6]) -> EinsumDense("ab...,bc->ac...", 7)', 5 * 7 * 4 * 6],
  ['Input(shape=[10, 8]) -> RNN(SimpleRNNCell(5))', 10 * 5 * 13],
  ['Input(shape=[10, 8]) -> RNN([LSTMCell(5), GRUCell(3)])', 10 * (4 * 5 * 13 + 3 * 3 * 8)],
  ['Input(shape=[none, 8]) -> RNN(StackedRNNCells([LSTMCell(5)]))', null],
  ['Input(shape=[4, 7, 2]) -> ConvLSTM1D(3, 3)', 4 * 4 * 3 * 3 * (2 + 3) * 5],
  ['Input(shape=[4, 5, 6, 2]) -> ConvLSTM2D(3, 3, padding=same)', 4 * 4 * 3 * 9 * (2 + 3) * 30],
  ['Input(shape=[4, 2, 5, 5, 5]) -> ConvLSTM3D(3, 3, data_format=channels_first)', 4 * 4 * 3 * 27 * (2 + 3) * 27],
  ['Input(shape=[none, 5, 6, 2]) -> ConvLSTM2D(3, 3)', null],
  ['Input(shape=[10, 8]) -> Bidirectional(LSTM(5))', 2 * 10 * 4 * 5 * 13],
  ['Input(shape=[10, 8]) -> TimeDistributed(Dense(3))', 10 * 8 * 3],
  ['Input(shape=[10]) -> Embedding(50, 4)', 0],
  ['Input(shape=[10]) -> ReversibleEmbedding(50, 4)', 0],
  ['Input(shape=[10, 4]) -> ReversibleEmbedding(50, 4, reverse=true)', 10 * 4 * 50],
  ['Input(shape=[5]) -> SpectralNormalization(Dense(7))', 35],
  ['Input(shape=[8, 8, 2]) -> MaxPooling2D(2)', 0],
  ['x = Input(shape=[5, 8]) [x, x] -> Attention()', 2 * 5 * 5 * 8],
  ['x = Input(shape=[5, 8]) [x, x] -> AdditiveAttention()', 2 * 5 * 5 * 8],
  ['x = Input(shape=[5, 8]) [x, x] -> MultiHeadAttention(2, 3)', 4 * 5 * 8 * 6 + 2 * 5 * 5 * 6],
  ['x = Input(shape=[5, 8]) [x, x] -> GroupQueryAttention(3, 4, 2)', 5 * 8 * 12 * 2 + 5 * 16 * 6 + 2 * 25 * 12],
  ['x = Input(shape=["time", 8]) [x, x] -> MultiHeadAttention(2, 3)', null],
  ['Input(shape=[8, 2]) -> Masking()', 0],
  ['Input(shape=[8]) -> Identity()', 0],
];

for (const [body, expected] of CASES)
  test(`${body} needs ${expected ?? 'an unknown number of'} multiply-adds a sample`, () => {
    assert.equal(macs(body), expected);
  });

test('every layer that has weights to multiply with has its multiply-adds tested', () => {
  const idle = new Set(['preprocessing', 'normalization', 'regularization', 'activation', 'merging', 'reshaping', 'pooling']);
  const heavy = catalogue
    .all('layer')
    .filter(isLayerEntry)
    .filter(({ category, name }) => !idle.has(category) && name !== 'Input');
  assert.deepEqual(
    heavy.filter(({ name }) => !CASES.some(([body]) => body.includes(`${name}(`))).map(({ name }) => name),
    [],
  );
});
