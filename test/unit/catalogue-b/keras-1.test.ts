import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Fix, readSpec } from '../../../server/src/language/index.ts';

/** A call as tutorials for Keras 1 and 2 have it, the input that it wants, and what its quick fixes make of it. */
type Case = readonly [shape: string, old: string, now: string];

const cases: readonly Case[] = [
  [
    '[4]',
    'Dense(output_dim=3, init=he_normal, W_regularizer=l2(0.1), b_regularizer=l1(0.1), W_constraint=maxnorm(2), b_constraint=nonneg(), bias=true)',
    'Dense(units=3, kernel_initializer=he_normal, kernel_regularizer=l2(0.1), bias_regularizer=l1(0.1), kernel_constraint=max_norm(2), bias_constraint=non_neg(), use_bias=true)',
  ],
  [
    '[4]',
    'Dense(3, weight_regularizer=l2(0.1), activity_regularizer=activity_l1l2(0.1, 0.1), weights=none)',
    'Dense(3, kernel_regularizer=l2(0.1), activity_regularizer=l1_l2(0.1, 0.1))',
  ],
  ['[4]', 'Dense(3, kernel_constraint=maxnorm(m=2))', 'Dense(3, kernel_constraint=max_norm(max_value=2))'],
  [
    '[9, 9, 3]',
    'Convolution2D(nb_filter=4, nb_row=3, nb_col=5, border_mode="same", subsample=(2, 2), dim_ordering=tf)',
    'Conv2D(filters=4, kernel_size=[3, 5], padding="same", strides=(2, 2), data_format=channels_last)',
  ],
  [
    '[9, 9, 9, 3]',
    'Convolution3D(4, kernel_dim1=3, kernel_dim2=2, kernel_dim3=1, border_mode=valid)',
    'Conv3D(4, kernel_size=[3, 2, 1], padding=valid)',
  ],
  ['[9, 9, 9, 3]', 'Convolution3D(4, kernel_dim1=3, kernel_dim2=2, kernel_dim3=1)', 'Conv3D(4, kernel_size=[3, 2, 1])'],
  ['[9, 9, 3]', 'AtrousConvolution2D(4, 3, atrous_rate=[2, 2])', 'Conv2D(4, 3, dilation_rate=[2, 2])'],
  [
    '[9, 3]',
    'Convolution1D(nb_filter=4, filter_length=3, subsample_length=2, border_mode=causal)',
    'Conv1D(filters=4, kernel_size=[3], strides=2, padding=causal)',
  ],
  ['[9, 9, 3]', 'Deconvolution2D(4, 3, subsample=[2, 2])', 'Conv2DTranspose(4, 3, strides=[2, 2])'],
  ['[9, 3]', 'MaxPooling1D(pool_length=2, stride=2, border_mode=valid)', 'MaxPooling1D(pool_size=2, strides=2, padding=valid)'],
  [
    '[9, 9, 3]',
    'AveragePooling2D(2, border_mode=same, dim_ordering=th)',
    'AveragePooling2D(2, padding=same, data_format=channels_first)',
  ],
  ['[9, 9, 3]', 'ZeroPadding2D(1, dim_ordering=th)', 'ZeroPadding2D(1, data_format=channels_first)'],
  ['[9, 3]', 'UpSampling1D(length=2)', 'UpSampling1D(size=2)'],
  [
    '[9, 3]',
    'LSTM(output_dim=4, inner_init=orthogonal, inner_activation=hard_sigmoid, dropout_W=0.2, dropout_U=0.1, U_regularizer=l2(0.1), forget_bias_init=one, consume_less=cpu)',
    'LSTM(units=4, recurrent_initializer=orthogonal, recurrent_activation=hard_sigmoid, dropout=0.2, recurrent_dropout=0.1, recurrent_regularizer=l2(0.1), unit_forget_bias=true)',
  ],
  ['[9, 3]', 'GRU(4, implementation=2, inner_activation=sigmoid)', 'GRU(4, recurrent_activation=sigmoid)'],
  ['[9, 3]', 'Bidirectional(CuDNNLSTM(output_dim=3))', 'Bidirectional(LSTM(units=3))'],
  [
    '[9]',
    'Embedding(100, 8, init=uniform, input_length=9, W_regularizer=l2(0.1), dropout=0.2)',
    'Embedding(100, 8, embeddings_initializer=uniform, embeddings_regularizer=l2(0.1))',
  ],
  ['[9, 3]', 'SpatialDropout1D(p=0.1)', 'SpatialDropout1D(rate=0.1)'],
  ['[4]', 'GaussianNoise(sigma=0.5)', 'GaussianNoise(stddev=0.5)'],
  ['[4]', 'LeakyReLU(alpha=0.1)', 'LeakyReLU(negative_slope=0.1)'],
  ['[4]', 'PReLU(init=zero)', 'PReLU(alpha_initializer=zero)'],
  [
    '[4]',
    'BatchNormalization(mode=0, gamma_init=one, beta_init=zero, fused=true)',
    'BatchNormalization(gamma_initializer=one, beta_initializer=zero)',
  ],
  [
    '[4]',
    'Dense(3, kernel_initializer=VarianceScaling(scale=2, distribution=normal))',
    'Dense(3, kernel_initializer=VarianceScaling(scale=2, distribution=truncated_normal))',
  ],
];

const apply = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((all, { range, text: inserted }) => all.slice(0, range.start) + inserted + all.slice(range.end), text);

const old = (text: string) =>
  readSpec(text)
    .problems()
    .filter(({ rule }) => rule === 'deprecated-name');

/** A text after all fixes of old names. */
const renewed = (text: string): string => {
  let current = text;
  for (let fix = old(current).flatMap(({ fixes }) => fixes)[0]; fix; fix = old(current).flatMap(({ fixes }) => fixes)[0])
    current = apply(current, fix);
  return current;
};

const around = (shape: string, call: string): string => `network {\n  Input(shape=${shape})\n  ${call}\n}\n`;

const built = (text: string): string => {
  const [network] = readSpec(text).model.networks;
  return JSON.stringify(network?.layers.map(({ entry, config }) => [entry.name, config]));
};

describe('a call of Keras 1 or 2', () => {
  for (const [shape, before, after] of cases) {
    it(`is understood, without an error: ${before}`, () => {
      const errors = readSpec(around(shape, before))
        .problems()
        .filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);
      assert.ok(old(around(shape, before)).length > 0);
      assert.equal(built(around(shape, before)), built(around(shape, after)));
    });

    it(`becomes ${after} by its quick fixes`, () => assert.equal(renewed(around(shape, before)), around(shape, after)));
  }
});
