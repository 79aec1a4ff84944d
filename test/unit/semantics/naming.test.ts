import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Namer } from '../../../server/src/language/semantics/naming.ts';
import { snakeCase } from '../../../server/src/language/text/snake-case.ts';
import { namesOf } from './reading.ts';

suite('the name of a class', () => {
  const names = {
    Dense: 'dense',
    Conv2D: 'conv2d',
    Conv1DTranspose: 'conv1d_transpose',
    ConvLSTM2D: 'conv_lstm2d',
    MaxPooling2D: 'max_pooling2d',
    GlobalAveragePooling2D: 'global_average_pooling2d',
    ReLU: 're_lu',
    LeakyReLU: 'leaky_re_lu',
    PReLU: 'p_re_lu',
    UpSampling2D: 'up_sampling2d',
    ZeroPadding2D: 'zero_padding2d',
    InputLayer: 'input_layer',
    LSTM: 'lstm',
    GRU: 'gru',
    SimpleRNN: 'simple_rnn',
    TimeDistributed: 'time_distributed',
    MeanSquaredError: 'mean_squared_error',
    AUC: 'auc',
    KLDivergence: 'kl_divergence',
  };
  for (const [name, expected] of Object.entries(names))
    test(`${name} is ${expected} in Keras`, () => assert.equal(snakeCase(name), expected));

  test('is numbered from the second on, each class for itself', () => {
    const namer = new Namer();
    const given = ['Dense', 'Dense', 'LSTM', 'Dense'].map((name) => namer.next(name));
    assert.deepEqual(given, ['dense', 'dense_1', 'lstm', 'dense_2']);
  });
});

suite('a concatenation that a mask reaches', () => {
  const names = (flows: string) =>
    namesOf(
      `network { p = Input(shape=[5]) q = Input(shape=[5]) x = p -> Embedding(9, 4, mask_zero=true) y = q -> Embedding(9, 4) ${flows} }`,
    ).filter((name) => name.startsWith('concatenate'));

  test('takes two numbers, as Keras joins the masks by an operation of that name', () => {
    assert.deepEqual(names('[x, y] -> Concatenate() [x, x] -> Concatenate() [y, y] -> Concatenate() [y, y] -> Concatenate()'), [
      'concatenate',
      'concatenate_2',
      'concatenate_4',
      'concatenate_5',
    ]);
  });

  test('is reached through what passes the mask on, and not through what loses it', () => {
    const two = (layer: string) => names(`z = x -> ${layer} [z, z] -> Concatenate() [z, z] -> Concatenate()`)[1];
    for (const layer of [
      'Dropout(0.1)',
      'LSTM(3, return_sequences=true)',
      'Bidirectional(GRU(3, return_sequences=true))',
      'Masking()',
    ])
      assert.equal(two(layer), 'concatenate_2', layer);
    for (const layer of ['LSTM(3)', 'Conv1D(3, 3)', 'Flatten()', 'GlobalAveragePooling1D()'])
      assert.equal(two(layer), 'concatenate_1', layer);
    assert.equal(names('z = [x, y] -> Add() [z, z] -> Concatenate() [z, z] -> Concatenate()')[1], 'concatenate_1');
    assert.equal(names('z = [x, x] -> Add() [z, z] -> Concatenate() [z, z] -> Concatenate()')[1], 'concatenate_2');
  });
});
