import { TABLES } from '../clean/families.ts';
import { after, before, blame, blameNext, drop, setting, swap, unless, where } from '../draft.ts';
import type { Mistake } from '../mistake.ts';

const HIDDEN = /Dense\((\d+), activation=relu\)/;
const IMAGES = ['images', 'deepImages'] as const;

/** Shapes that do not fit, and layers that do nothing with them. */
export const shapeMistakes: readonly Mistake[] = [
  {
    rule: 'conv-input-rank',
    in: IMAGES,
    by: [swap(/Input\(shape=\[(\d+), (\d+), \d\]\)/, 'Input(shape=[$1, $2])'), blame(/Conv2D/)],
  },
  {
    rule: 'conv-input-rank',
    in: IMAGES,
    by: [before(/^ {2}Conv2D/, 'Flatten()'), blameNext(/Conv2D/)],
    follows: ['large-dense-after-flatten'],
  },
  {
    rule: 'embedding-needs-integers',
    in: ['texts'],
    by: [before(/Embedding\(/, 'Dense(64, activation=relu)'), blameNext(/Embedding/)],
    follows: ['unscaled-inputs'],
  },
  { rule: 'embedding-needs-integers', in: ['texts'], by: [setting('data', 'scale = minmax')] },
  {
    rule: 'flatten-unknown-size',
    in: ['images'],
    by: [swap(/Input\(shape=\[\d+, (\d+), /, 'Input(shape=[none, $1, '), blame(/^ {2}Dense/)],
  },
  { rule: 'input-count-mismatch', in: ['branches'], by: [swap(/\[p, q\] -> \w+\(\)/, '[p, q] -> Flatten()')] },
  { rule: 'input-count-mismatch', in: ['branches'], by: [swap(/\[p, q\] -> \w+\(\)/, '[p, q, p] -> Subtract()')] },
  { rule: 'input-rank', in: IMAGES, by: [swap(/MaxPooling2D/, 'MaxPooling1D')] },
  {
    rule: 'input-rank',
    in: TABLES,
    by: [before(HIDDEN, 'RepeatVector(4)'), after(/RepeatVector/, 'RepeatVector(3)'), blame(/RepeatVector\(3\)/)],
  },
  { rule: 'invalid-axis', in: TABLES, by: [after(HIDDEN, 'LayerNormalization(axis=-5)')] },
  { rule: 'invalid-axis', in: ['branches'], by: [swap(/\[p, q\] -> \w+\(\)/, '[p, q] -> Concatenate(axis=3)')] },
  { rule: 'invalid-groups', in: IMAGES, by: [swap(/Conv2D\((\d+), 3/, 'Conv2D($1, 3, groups=7')] },
  { rule: 'invalid-permutation', in: ['series', 'stateful'], by: [after(/Input\(/, 'Permute([2, 2])')] },
  { rule: 'invalid-permutation', in: IMAGES, by: [after(/MaxPooling2D/, 'Permute([1, 4, 2])')] },
  {
    rule: 'large-dense-after-flatten',
    in: ['images'],
    by: [swap(HIDDEN, 'Dense(200_000, activation=relu)')],
    follows: ['more-weights-than-data'],
  },
  { rule: 'missing-flatten', in: IMAGES, by: [drop(/Flatten\(\)/), blame(/Dense/)] },
  {
    rule: 'missing-input-shape',
    in: IMAGES,
    by: [drop(/Input\(/), blame(/^ {2}Conv2D/)],
  },
  { rule: 'missing-input-shape', in: TABLES, by: [swap(/Input\(shape=\[\d+\]\)/, 'Input(batch_size=32)')] },
  { rule: 'negative-dimension', in: IMAGES, by: [swap(/Conv2D\((\d+), 3, padding=same/, 'Conv2D($1, 101')] },
  { rule: 'negative-dimension', in: ['images'], by: [swap(/MaxPooling2D\(2\)/, 'MaxPooling2D(100)')] },
  { rule: 'negative-dimension', in: ['texts'], by: [swap(/Conv1D\(32, 5/, 'Conv1D(32, 500')] },
  { rule: 'redundant-input-shape', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=relu, input_shape=[600])')] },
  { rule: 'redundant-input-shape', in: ['texts'], by: [swap(/(LSTM|GRU)\(24/, '$1(24, input_shape=[20, 32]')] },
  { rule: 'redundant-layer', in: TABLES, by: [after(HIDDEN, 'Dropout(0)')] },
  { rule: 'redundant-layer', in: IMAGES, by: [after(/MaxPooling2D/, 'ZeroPadding2D(0)')] },
  { rule: 'redundant-layer', in: ['amounts'], by: [after(/^ {2}Dense\(1\)/, 'Activation(linear)')] },
  { rule: 'repeated-layer', in: TABLES, by: [after(/Dropout\((rate|0\.\d+)\)/, 'Dropout($1)')] },
  { rule: 'repeated-layer', in: IMAGES, by: [after(/(MaxPooling2D\(2\))/, '$1')], follows: ['unread-border'] },
  {
    rule: 'reshape-includes-batch',
    in: TABLES,
    by: [after(HIDDEN, (groups) => `Reshape([16, ${Number(groups[1]) / 2}, 2])`), where(/Reshape\(\[16, \d+, 2/)],
  },
  { rule: 'reshape-size-mismatch', in: TABLES, by: [after(HIDDEN, (groups) => `Reshape([${Number(groups[1]) + 1}])`)] },
  { rule: 'reshape-size-mismatch', in: IMAGES, by: [after(/Flatten\(\)/, 'Reshape([-1, 1_009])')] },
  {
    rule: 'shape-mismatch',
    in: ['branches'],
    by: [swap(/q = b -> Dense\((\d+)/, 'q = b -> Dense($17'), blameNext(/\[p, q\]/), unless(/Concatenate\(\)/)],
  },
  { rule: 'shape-mismatch', in: ['branches'], by: [swap(/-> Dense\(width\)/, '-> Dense(width * 2)'), blame(/\[input, y\]/)] },
  { rule: 'shape-mismatch', in: ['severalOutputs'], by: [swap(/right = trunk -> Dense\((\d+)/, 'right = trunk -> Dense($17')] },
  {
    rule: 'stride-skips-input',
    in: ['images'],
    by: [swap(/MaxPooling2D\(2\)/, 'MaxPooling2D(2, strides=3, padding=same)')],
    follows: ['unread-border'],
  },
  { rule: 'strides-with-dilation', in: IMAGES, by: [swap(/Conv2D\((\d+), 3/, 'Conv2D($1, 3, strides=2, dilation_rate=2')] },
  {
    rule: 'suspicious-channels-order',
    in: IMAGES,
    by: [swap(/Input\(shape=\[(\d+), (\d+), (\d)\]\)/, 'Input(shape=[$3, $1, $2])')],
    follows: ['negative-dimension', 'unread-border', 'window-exceeds-input'],
  },
  { rule: 'time-distributed-rank', in: TABLES, by: [swap(HIDDEN, 'TimeDistributed(Dense($1, activation=relu))')] },
  { rule: 'token-out-of-range', in: ['texts'], by: [swap(/Embedding\(\d+/, 'Embedding(500')] },
  { rule: 'token-out-of-range', in: ['texts'], by: [swap(/range: \[0, (\d+)\]/, 'range: [-1, $1]'), blame(/Embedding/)] },
  { rule: 'unnamed-outputs', in: ['series', 'stateful', 'texts'], by: [swap(/(LSTM|GRU)\((\d+)/, '$1($2, return_state=true')] },
  {
    rule: 'unread-border',
    in: ['images'],
    by: [swap(/MaxPooling2D\(2\)/, 'MaxPooling2D(5)')],
    follows: ['unread-border', 'negative-dimension'],
  },
  { rule: 'unused-branch', in: ['branches'], by: [after(/^ {2}p = /, 'side = p -> Dense(8)')] },
  { rule: 'unused-branch', in: ['branches'], by: [after(/^ {2}a = /, 'tags = Input(shape=[3])')] },
  {
    rule: 'window-exceeds-input',
    in: IMAGES,
    by: [swap(/Conv2D\((\d+), 3/, 'Conv2D($1, 101')],
    follows: ['shrinking-kernel', 'uneven-conv-block'],
  },
];
