import { TABLES } from '../clean/families.ts';
import { blame, optimizer, swap } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { ALONE, CELL, hidden, IMAGES, RECURRENT } from './places.ts';

/** Old names, and what has changed since. */
export const versionsMistakes: readonly Mistake[] = [
  {
    rule: 'activity-regularizer-version',
    in: TABLES,
    by: [swap(ALONE, 'Dense(output_dim=$1, activation=relu, activity_regularizer=l2(1e-4))')],
  },
  {
    rule: 'activity-regularizer-version',
    in: TABLES,
    by: [optimizer('SGD(lr=0.01)'), hidden('activity_regularizer=l2(1e-4)'), blame(/activity/)],
  },
  {
    rule: 'changed-default',
    in: RECURRENT,
    by: [swap(CELL, '$1(output_dim=$2')],
    follows: ['changed-default'],
  },
  { rule: 'changed-default', in: ['series'], by: [swap(/epochs = /, 'nb_epoch = '), blame(CELL)], follows: ['changed-default'] },
  {
    rule: 'changed-default',
    in: ['series'],
    by: [optimizer('SGD(lr=0.01)'), blame(/LSTM|GRU/)],
    follows: ['deprecated-name', 'changed-default'],
  },
  {
    rule: 'deprecated-name',
    in: RECURRENT,
    by: [swap(/LSTM\((\d+)/, 'LSTM(output_dim=$1')],
    follows: ['changed-default'],
  },
  {
    rule: 'deprecated-name',
    in: ['series', 'images', 'branches'],
    by: [swap(/epochs = /, 'nb_epoch = ')],
    follows: ['changed-default'],
  },
  { rule: 'deprecated-name', in: ['amounts'], by: [swap(/optimizer = .*/, 'optimizer = SGD(lr=0.01)')] },
  { rule: 'deprecated-name', in: IMAGES, by: [swap(/padding=same/, 'border_mode=same')] },
  { rule: 'deprecated-name', in: IMAGES, by: [swap(/Conv2D\((\d+), 3/, 'Convolution2D($1, 3')] },
  { rule: 'deprecated-name', in: IMAGES, by: [swap(/Conv2D\((\d+), 3/, 'Conv2D(nb_filter=$1, nb_row=3, nb_col=3')] },
  { rule: 'deprecated-name', in: TABLES, by: [hidden('W_regularizer=l2(1e-4)')] },
  { rule: 'deprecated-name', in: TABLES, by: [hidden('init=he_normal')] },
  { rule: 'deprecated-name', in: TABLES, by: [hidden('kernel_constraint=maxnorm(3)')] },
  { rule: 'deprecated-name', in: TABLES, by: [swap(/Dropout\(0/, 'Dropout(p=0')] },
  { rule: 'deprecated-name', in: ['yesOrNo', 'oneOfSeveral'], by: [swap(/metrics = \[accuracy\]/, 'metrics = [acc]')] },
  {
    rule: 'deprecated-name',
    in: ['texts'],
    by: [swap(/(Embedding\(\d+, \d+)/, '$1, input_length=80')],
    follows: ['changed-default'],
  },
  {
    rule: 'deprecated-name',
    in: ['series', 'texts'],
    by: [swap(CELL, '$1($2, inner_init=orthogonal')],
    follows: ['changed-default'],
  },
  { rule: 'deprecated-name', in: ['series', 'texts'], by: [swap(CELL, '$1($2, dropout_W=0.1')], follows: ['changed-default'] },
  { rule: 'deprecated-name', in: ['shares'], by: [swap(/loss = kl_divergence/, 'loss = kullback_leibler_divergence')] },
  {
    rule: 'hard-sigmoid-version',
    in: RECURRENT,
    by: [swap(CELL, '$1($2, recurrent_activation=hard_sigmoid')],
  },
  { rule: 'hard-sigmoid-version', in: TABLES, by: [swap(ALONE, 'Dense($1, activation=hard_sigmoid)')] },
];
