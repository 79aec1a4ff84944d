import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { summaries } from '../../../server/src/language/summary.ts';
import { read } from './reading.ts';

const summaryOf = (text: string) => summaries(read(text), catalogue)[0] ?? assert.fail('no summary');

suite('a summary', () => {
  test('leaves out networks with an error, and keeps the others', () => {
    const names = summaries(
      read('network a { Dense(3) } network b { Dense(3, input_shape=[4]) } network { Dense(2, input_dim=1) }'),
      catalogue,
    );
    assert.deepEqual(
      names.map(({ name }) => name),
      ['b', 'network'],
    );
  });

  test('counts what is trained and what is not', () => {
    const { total_params, trainable_params, non_trainable_params } = summaryOf(
      'network { BatchNormalization(input_shape=[8]) Dense(2, trainable=false) }',
    );
    assert.deepEqual([total_params, trainable_params, non_trainable_params], [32 + 18, 16, 16 + 18]);
  });

  test('lists a shared layer once, with what every use reads', () => {
    const text =
      'network { a = Input(shape=[4], name=a) b = Input(shape=[4], name=b) layer e = Dense(3) x = a -> e() y = b -> e() [x, y] -> Add() }';
    const { layers, total_params } = summaryOf(text);
    assert.deepEqual(
      layers.map(({ name, inputs }) => [name, inputs]),
      [
        ['dense', ['a', 'b']],
        ['add', ['dense', 'dense']],
      ],
    );
    assert.deepEqual([total_params, layers[0]?.macs], [15, 2 * 12]);
  });

  test('has a list of shapes for a layer with several outputs', () => {
    const { layers } = summaryOf(
      'network { [y, h, c] = LSTM(3, return_state=true, return_sequences=true, input_shape=[none, 2]) y -> Dense(1) }',
    );
    assert.deepEqual(layers[0]?.output_shape, [
      [null, null, 3],
      [null, 3],
      [null, 3],
    ]);
    assert.deepEqual(layers[1]?.output_shape, [null, null, 1]);
  });

  test('leaves out what no output depends on, as Keras does', () => {
    assert.deepEqual(
      summaryOf('network { a = Dense(3, input_shape=[4]) Dense(9) output a }').layers.map(({ name }) => name),
      ['dense'],
    );
  });

  test('names the outputs that one layer gives', () => {
    const { outputs } = summaryOf('network { [y, h] = GRU(3, return_state=true, input_shape=[5, 2]) output y, h }');
    assert.deepEqual(
      outputs.map(({ name, shape }) => [name, shape]),
      [
        ['gru', [null, 3]],
        ['h', [null, 3]],
      ],
    );
  });
});
