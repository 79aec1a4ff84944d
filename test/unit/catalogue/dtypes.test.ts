import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';

/** Whether a layer behind an input of that shape is refused because a weight cannot be drawn. */
const isRefused = (call: string, shape = '[4, 3]'): boolean => {
  const { model } = readSpec(`network {\n  Input(shape=${shape})\n  ${call}\n}\n`);
  return model.networks[0]?.nodes.at(-1)?.fault?.facts.reason === 'dtype';
};

test('weights of whole numbers are drawn only where a whole number lies between the ends', () => {
  for (const dtype of ['int32', 'int64']) {
    assert.equal(isRefused(`Dense(2, dtype=${dtype})`), false, '±1.095');
    assert.equal(isRefused(`Dense(8, dtype=${dtype})`), true, '±0.739');
    assert.equal(isRefused(`Dense(8, kernel_initializer=RandomUniform(-0.5, 1.5), dtype=${dtype})`), false);
    assert.equal(isRefused(`Dense(8, kernel_initializer=he_uniform, dtype=${dtype})`), false);
    assert.equal(isRefused(`Dense(2, kernel_initializer=VarianceScaling(distribution=uniform), dtype=${dtype})`), false);
    assert.equal(isRefused(`Dense(2, kernel_initializer=he_normal, dtype=${dtype})`), true);
    assert.equal(isRefused(`Embedding(10, 4, dtype=${dtype})`, '[4]'), true);
    assert.equal(isRefused(`LSTM(2, dtype=${dtype})`), true);
  }
});

test('weights of few bits are never drawn, only filled', () => {
  for (const dtype of ['bool', 'uint8', 'int16']) {
    assert.equal(isRefused(`Dense(2, dtype=${dtype})`), true);
    assert.equal(isRefused(`Dense(2, kernel_initializer=ones, dtype=${dtype})`), false);
    assert.equal(isRefused(`BatchNormalization(dtype=${dtype})`), false);
    assert.equal(isRefused(`SeparableConv1D(8, 2, dtype=${dtype})`), true);
    assert.equal(isRefused(`Flatten(dtype=${dtype})`), false);
  }
});

test('a bfloat16 has no orthogonal matrix', () => {
  assert.equal(isRefused('GRU(2, dtype=bfloat16)'), true);
  assert.equal(isRefused('GRU(2, dtype=float16)'), false);
  assert.equal(isRefused('Dense(2, dtype=bfloat16)'), false);
  assert.equal(isRefused('Dense(2, dtype=mixed_bfloat16, kernel_initializer=orthogonal)'), false);
});

test('the type of a wrapper is not that of the layer inside', () => {
  assert.equal(isRefused('TimeDistributed(Dense(8), dtype=bool)'), false);
  assert.equal(isRefused('TimeDistributed(Dense(8, dtype=bool))'), true);
  assert.equal(isRefused('Bidirectional(LSTM(8), dtype=uint8)'), false);
  assert.equal(isRefused('RNN([LSTMCell(8, dtype=int32)])'), true);
  assert.equal(
    isRefused('SpectralNormalization(Dense(2, dtype=int32))'),
    true,
    'the vector beside the kernel is drawn in its type',
  );
});
