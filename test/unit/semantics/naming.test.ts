import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Namer } from '../../../server/src/language/semantics/naming.ts';
import { snakeCase } from '../../../server/src/language/text/snake-case.ts';

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
