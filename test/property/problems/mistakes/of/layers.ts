import { TABLES } from '../clean/families.ts';
import {
  after,
  before,
  blame,
  blameLast,
  blameNext,
  dropAll,
  dropRepeats,
  optimizer,
  swap,
  swapAll,
  swapNth,
  unless,
} from '../draft.ts';
import type { Mistake } from '../mistake.ts';

const HIDDEN = /^ {2}Dense\((\d+), activation=relu\)/;
const CONV = /Conv2D\((\d+), 3, padding=same, activation=relu\)/;
const KERNEL = /Conv2D\((\d+), 3/;
const IMAGES = ['images', 'deepImages'] as const;
const hidden = (more: string) => swap(HIDDEN, `  Dense($1, activation=relu, ${more})`);
const conv = (more: string) => swap(CONV, `Conv2D($1, 3, padding=same, activation=relu, ${more})`);

/** Dropout, penalties, bounds and norms. */
export const regularisationMistakes: readonly Mistake[] = [
  {
    rule: 'batch-norm-axis',
    in: ['images'],
    by: [swap(CONV, 'Conv2D($1, 3, padding=same, activation=relu, data_format=channels_first) -> BatchNormalization()')],
    follows: ['window-exceeds-input', 'negative-dimension', 'unread-border'],
  },
  { rule: 'batch-norm-momentum', in: TABLES, by: [after(HIDDEN, 'BatchNormalization(momentum=0.1)')] },
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
  { rule: 'dropout-on-input', in: TABLES, by: [after(/Input\(/, 'Dropout(0.5)')] },
  { rule: 'high-dropout', in: TABLES, by: [swap(/Dropout\(0\.\d+\)/, 'Dropout(0.8)')] },
  { rule: 'high-dropout', in: ['series', 'stateful'], by: [swap(/(LSTM|GRU)\((\d+)/, '$1($2, dropout=0.7')] },
  { rule: 'incomplete-selu', in: TABLES, by: [unless(/BatchNorm/), swap(HIDDEN, '  Dense($1, activation=selu)')] },
  { rule: 'incomplete-selu', in: TABLES, by: [after(HIDDEN, 'AlphaDropout(0.1)')] },
  {
    rule: 'invalid-constraint',
    in: TABLES,
    by: [hidden('kernel_constraint=max_norm(3, axis=2)')],
    follows: ['max-norm-without-dropout'],
  },
  { rule: 'invalid-constraint', in: TABLES, by: [hidden('kernel_constraint=min_max_norm(2, 1)')] },
  { rule: 'invalid-normalization', in: TABLES, by: [after(HIDDEN, 'LayerNormalization(epsilon=0)')] },
  { rule: 'invalid-normalization', in: TABLES, by: [after(HIDDEN, 'BatchNormalization(momentum=1.5)')] },
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
  { rule: 'norm-constraint-axis', in: IMAGES, by: [conv('kernel_constraint=max_norm(3)')] },
  {
    rule: 'norm-constraint-axis',
    in: ['texts'],
    by: [swap(/Embedding\((\d+), (\d+)/, 'Embedding($1, $2, embeddings_constraint=unit_norm')],
  },
  { rule: 'prefer-spatial-dropout', in: IMAGES, by: [after(CONV, 'Dropout(0.2)')], follows: [] },
  { rule: 'regularizer-constraint-swap', in: TABLES, by: [hidden('kernel_regularizer=max_norm(3)')] },
  { rule: 'regularizer-constraint-swap', in: TABLES, by: [hidden('kernel_constraint=l2(1e-4)')] },
  { rule: 'strong-regularizer', in: TABLES, by: [hidden('kernel_regularizer=l2(0.5)')] },
  { rule: 'unused-weight-option', in: TABLES, by: [hidden('use_bias=false, bias_initializer=zeros')] },
  { rule: 'whole-tensor-norm', in: TABLES, by: [hidden('kernel_constraint=max_norm(2, axis=[0, 1])')] },
  { rule: 'zero-regularizer', in: TABLES, by: [hidden('kernel_regularizer=l2(0)')] },
  {
    rule: 'activity-regularizer-version',
    in: TABLES,
    by: [swap(HIDDEN, '  Dense(output_dim=$1, activation=relu, activity_regularizer=l2(1e-4))')],
  },
  {
    rule: 'activity-regularizer-on-output',
    in: ['amounts'],
    by: [swap(/^ {2}Dense\(1\)/, '  Dense(1, activity_regularizer=l1(1e-4))')],
  },
];

/** Activations and first weights. */
export const initialisationMistakes: readonly Mistake[] = [
  { rule: 'constant-initializer', in: TABLES, by: [hidden('kernel_initializer=Constant(0.1)')] },
  { rule: 'constant-initializer', in: IMAGES, by: [conv('kernel_initializer=ones')] },
  {
    rule: 'deep-relu-initializer',
    in: TABLES,
    by: [unless(/BatchNorm|he_normal/), swap(HIDDEN, '  repeat 12 { Dense($1, activation=relu) }'), blame(/activation=relu/)],
  },
  { rule: 'hidden-softmax', in: [...TABLES, 'images'], by: [swap(HIDDEN, '  Dense($1, activation=softmax)')] },
  { rule: 'hard-sigmoid-version', in: TABLES, by: [swap(HIDDEN, '  Dense($1, activation=hard_sigmoid)')] },
  { rule: 'large-initializer', in: TABLES, by: [hidden('kernel_initializer=RandomNormal(stddev=1.0)')] },
  { rule: 'large-initializer', in: IMAGES, by: [conv('kernel_initializer=RandomUniform(-1, 1)')] },
  { rule: 'missing-activation', in: [...TABLES, 'images', 'series'], by: [swap(HIDDEN, '  Dense($1)')] },
  { rule: 'missing-activation', in: IMAGES, by: [swap(CONV, 'Conv2D($1, 3, padding=same)')] },
  { rule: 'nonzero-bias-initializer', in: TABLES, by: [hidden('bias_initializer=ones')] },
  { rule: 'redundant-activation', in: [...TABLES, 'images', 'series'], by: [after(HIDDEN, 'Activation(tanh)')] },
  { rule: 'redundant-activation', in: IMAGES, by: [after(/MaxPooling2D/, 'ReLU()')] },
  {
    rule: 'saturating-activations',
    in: TABLES,
    by: [unless(/BatchNorm/), swap(HIDDEN, '  repeat 3 { Dense($1, activation=sigmoid) }')],
  },
  {
    rule: 'softmax-axis',
    in: ['series'],
    by: [after(/^ {2}(LSTM|GRU)\(.*return_sequences=true\)/, 'Dense(1) -> Activation(softmax)')],
  },
];

/** Design habits of convolutional networks. */
export const convolutionMistakes: readonly Mistake[] = [
  {
    rule: 'average-pooling-only',
    in: ['deepImages'],
    by: [swapAll(/MaxPooling2D/g, 'AveragePooling2D'), blame(/AveragePooling2D/)],
  },
  {
    rule: 'even-kernel',
    in: IMAGES,
    by: [swap(/Conv2D\((\d+), 3, padding=same/, 'Conv2D($1, 4, padding=same')],
    follows: ['uneven-conv-block', 'shrinking-kernel'],
  },
  { rule: 'growing-dense', in: IMAGES, by: [after(HIDDEN, 'Dense(200, activation=relu)')] },
  {
    rule: 'missing-pooling',
    in: ['images'],
    by: [dropAll(/MaxPooling2D/), blameLast(/Conv2D/)],
    follows: ['large-dense-after-flatten', 'more-weights-than-data'],
  },
  { rule: 'pooling-after-every-conv', in: ['deepImages'], by: [unless(/BatchNorm/), dropRepeats(/Conv2D/), blame(/Conv2D/)] },
  { rule: 'shrinking-filters', in: IMAGES, by: [swapNth(1, /Conv2D\(\d+/, 'Conv2D(4')], follows: ['uneven-conv-block'] },
  {
    rule: 'shrinking-kernel',
    in: IMAGES,
    by: [swapNth(1, KERNEL, 'Conv2D($1, 5'), blameNext(/Conv2D/)],
    follows: ['uneven-conv-block'],
  },
  { rule: 'uneven-conv-block', in: ['deepImages'], by: [swapNth(3, KERNEL, 'Conv2D($1, 5')], follows: ['shrinking-kernel'] },
  { rule: 'uneven-conv-block', in: ['deepImages'], by: [swapNth(0, KERNEL, 'Conv2D($1, 5'), blameNext(/Conv2D/)] },
];
