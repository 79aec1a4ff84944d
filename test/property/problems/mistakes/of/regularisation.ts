import { TABLES } from '../clean/families.ts';
import { after, before, blame, drop, optimizer, swap, unless } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { ALONE, CELL, CONV, conv, HIDDEN, hidden, IMAGES, LINEAR, RECURRENT, SOFTMAX } from './places.ts';

/** Dropout, penalties, bounds and norms. */
export const regularisationMistakes: readonly Mistake[] = [
  {
    rule: 'activity-regularizer-on-output',
    in: ['amounts', 'series'],
    by: [swap(LINEAR, 'Dense(1, activity_regularizer=l2(1e-4))')],
  },
  {
    rule: 'activity-regularizer-on-output',
    in: ['amounts'],
    by: [swap(LINEAR, 'Dense(1, activity_regularizer=l1(1e-4))')],
  },
  {
    rule: 'batch-norm-axis',
    in: ['images'],
    by: [swap(CONV, 'Conv2D($1, 3, padding=same, activation=relu, data_format=channels_first) -> BatchNormalization()')],
    follows: ['window-exceeds-input', 'negative-dimension', 'unread-border'],
  },
  { rule: 'batch-norm-momentum', in: TABLES, by: [after(ALONE, 'BatchNormalization(momentum=0.1)')] },
  { rule: 'batch-norm-momentum', in: TABLES, by: [swap(/BatchNormalization\(\)/, 'BatchNormalization(epsilon=0.5)')] },
  { rule: 'bias-before-batch-norm', in: [...TABLES, ...IMAGES], by: [swap(/, use_bias=false\)/, ')')] },
  {
    rule: 'dropout-before-batch-norm',
    in: TABLES,
    by: [
      before(/Dense\(\d+\)|Dense\(\d+, activation=(softmax|sigmoid)\)/, 'Dropout(0.2)'),
      after(/Dropout\(0\.2\)/, 'BatchNormalization()'),
      blame(/Dropout\(0\.2\)/),
    ],
  },
  { rule: 'dropout-before-pooling', in: IMAGES, by: [before(/MaxPooling2D/, 'Dropout(0.2)')] },
  { rule: 'dropout-before-pooling', in: ['texts'], by: [before(/GlobalMaxPooling1D/, 'Dropout(0.2)')] },
  { rule: 'dropout-on-input', in: TABLES, by: [after(/Input\(/, 'Dropout(0.5)')] },
  { rule: 'high-dropout', in: TABLES, by: [swap(/Dropout\(0\.\d+\)/, 'Dropout(0.8)')] },
  { rule: 'high-dropout', in: ['series', 'stateful'], by: [swap(/(LSTM|GRU)\((\d+)/, '$1($2, dropout=0.7')] },
  { rule: 'high-dropout', in: RECURRENT, by: [swap(CELL, '$1($2, recurrent_dropout=1')] },
  { rule: 'incomplete-selu', in: TABLES, by: [unless(/BatchNorm/), swap(ALONE, 'Dense($1, activation=selu)')] },
  { rule: 'incomplete-selu', in: TABLES, by: [after(ALONE, 'AlphaDropout(0.1)')] },
  {
    rule: 'invalid-constraint',
    in: TABLES,
    by: [hidden('kernel_constraint=max_norm(3, axis=2)')],
    follows: ['max-norm-without-dropout'],
  },
  { rule: 'invalid-constraint', in: TABLES, by: [hidden('kernel_constraint=min_max_norm(2, 1)')] },
  { rule: 'invalid-constraint', in: TABLES, by: [hidden('kernel_constraint=max_norm(0)')] },
  { rule: 'invalid-constraint', in: TABLES, by: [hidden('kernel_constraint=min_max_norm(-1, 1)')] },
  { rule: 'invalid-constraint', in: TABLES, by: [hidden('kernel_constraint=min_max_norm(0, 1, rate=2)')] },
  { rule: 'invalid-normalization', in: TABLES, by: [after(ALONE, 'LayerNormalization(epsilon=0)')] },
  { rule: 'invalid-normalization', in: TABLES, by: [after(ALONE, 'BatchNormalization(momentum=1.5)')] },
  { rule: 'invalid-rate', in: TABLES, by: [after(HIDDEN, 'Dropout(20)')] },
  { rule: 'invalid-rate', in: ['series', 'stateful'], by: [swap(/(LSTM|GRU)\((\d+)/, '$1($2, dropout=-0.1')] },
  { rule: 'invalid-rate', in: TABLES, by: [after(ALONE, 'GaussianDropout(-0.1)')] },
  { rule: 'invalid-regularizer', in: TABLES, by: [hidden('kernel_regularizer=l2(-0.01)')] },
  {
    rule: 'max-norm-without-dropout',
    in: ['series', 'severalOutputs'],
    by: [swap(/Dense\((\d+), activation=relu\)/, 'Dense($1, activation=relu, kernel_constraint=max_norm(3))')],
  },
  {
    rule: 'max-norm-without-dropout',
    in: TABLES,
    by: [hidden('kernel_constraint=max_norm(3)'), optimizer('Adam(1e-5)'), blame(/max_norm/)],
  },
  {
    rule: 'max-norm-without-dropout',
    in: ['images'],
    by: [
      drop(/Dropout\(0\.4\)/),
      unless(/SpatialDropout/),
      swap(ALONE, 'Dense($1, activation=relu, kernel_constraint=max_norm(3))'),
    ],
    follows: ['more-weights-than-data'],
  },
  { rule: 'norm-after-output', in: ['amounts'], by: [after(LINEAR, 'LayerNormalization()')] },
  {
    rule: 'norm-after-output',
    in: ['oneOfSeveral'],
    by: [swap(SOFTMAX, 'Dense($1) -> LayerNormalization() -> Activation(softmax)')],
  },
  { rule: 'norm-constraint-axis', in: IMAGES, by: [conv('kernel_constraint=max_norm(3)')] },
  {
    rule: 'norm-constraint-axis',
    in: ['texts'],
    by: [swap(/Embedding\((\d+), (\d+)/, 'Embedding($1, $2, embeddings_constraint=unit_norm')],
  },
  {
    rule: 'norm-constraint-axis',
    in: IMAGES,
    by: [conv('kernel_constraint=min_max_norm(0.5, 2)')],
  },
  {
    rule: 'norm-constraint-axis',
    in: IMAGES,
    by: [after(CONV, 'DepthwiseConv2D(3, padding=same, activation=relu, depthwise_constraint=max_norm(2))')],
    follows: ['deep-relu-initializer'],
  },
  { rule: 'prefer-spatial-dropout', in: IMAGES, by: [after(CONV, 'Dropout(0.2)')] },
  { rule: 'prefer-spatial-dropout', in: ['texts'], by: [before(/GlobalMaxPooling1D/, 'Dropout(0.2)')] },
  { rule: 'regularizer-constraint-swap', in: TABLES, by: [hidden('kernel_regularizer=max_norm(3)')] },
  { rule: 'regularizer-constraint-swap', in: TABLES, by: [hidden('kernel_constraint=l2(1e-4)')] },
  { rule: 'regularizer-constraint-swap', in: RECURRENT, by: [swap(CELL, '$1($2, recurrent_regularizer=unit_norm')] },
  { rule: 'strong-regularizer', in: TABLES, by: [hidden('kernel_regularizer=l2(0.5)')] },
  { rule: 'strong-regularizer', in: TABLES, by: [hidden('kernel_regularizer=l1(0.3)')] },
  {
    rule: 'strong-regularizer',
    in: TABLES,
    by: [unless(/l2/), swap(ALONE, 'repeat 4 { Dense($1, activation=relu, kernel_regularizer=l2) }')],
  },
  { rule: 'unused-weight-option', in: TABLES, by: [hidden('use_bias=false, bias_initializer=zeros')] },
  { rule: 'whole-tensor-norm', in: TABLES, by: [hidden('kernel_constraint=max_norm(2, axis=[0, 1])')] },
  {
    rule: 'whole-tensor-norm',
    in: IMAGES,
    by: [conv('kernel_constraint=unit_norm(axis=[0, 1, 2, 3])')],
  },
  { rule: 'zero-regularizer', in: TABLES, by: [hidden('kernel_regularizer=l2(0)')] },
];
