import type { Family } from '../clean/families.ts';
import { ALL_FAMILIES, TABLES } from '../clean/families.ts';
import type { Change } from '../draft.ts';
import { after, blame, drop, end, finds, optimizer, setting, swap, unless, where } from '../draft.ts';
import { target } from '../found.ts';
import type { Mistake } from '../mistake.ts';

const batch = (text: string): Change => swap(/batch_size = .*/, `batch_size = ${text}`);
const epochs = (text: string): Change => swap(/epochs = .*/, `epochs = ${text}`);
/** Early stopping would wait longer than there are epochs. */
const NO_CALLBACK = unless(/EarlyStopping/);
const PLAIN = ['yesOrNo', 'amounts', 'oneOfSeveral', 'images', 'texts', 'series'] as const satisfies readonly Family[];
const WITH_NORMS = where(/BatchNormalization/);

/** Optimizers, and how long and on what they train. */
export const trainingMistakes: readonly Mistake[] = [
  { rule: 'adadelta-default-rate', in: ALL_FAMILIES, by: [optimizer('Adadelta(rho=0.9)')] },
  { rule: 'batch-larger-than-data', in: PLAIN, by: [batch('65_536')], follows: ['few-updates'] },
  { rule: 'batch-norm-small-batch', in: [...TABLES, 'images', 'deepImages'], by: [WITH_NORMS, batch('4')] },
  { rule: 'batch-of-one', in: PLAIN, by: [unless(/BatchNormalization/), batch('1')] },
  { rule: 'callback-never-acts', in: ALL_FAMILIES, by: [swap(/EarlyStopping\(patience=\d+\)/, 'EarlyStopping(patience=90)')] },
  { rule: 'callback-never-acts', in: PLAIN, by: [NO_CALLBACK, setting('train', 'callbacks = [ReduceLROnPlateau(factor=1.5)]')] },
  {
    rule: 'callback-never-acts',
    in: PLAIN,
    by: [
      NO_CALLBACK,
      setting('train', 'callbacks = [ReduceLROnPlateau(min_lr=0.05)]'),
      where(/optimizer = \w+(\(\)|\([\d.]+\))/),
    ],
  },
  {
    rule: 'conflicting-schedules',
    in: PLAIN,
    by: [optimizer('SGD(ExponentialDecay(0.01, decay_steps=100, decay_rate=0.9), decay=1e-6)')],
    follows: ['changed-default'],
  },
  { rule: 'double-weight-decay', in: TABLES, by: [where(/kernel_regularizer=l2/), optimizer('AdamW(0.001, weight_decay=0.01)')] },
  {
    rule: 'few-updates',
    in: PLAIN,
    by: [NO_CALLBACK, epochs('2'), setting('train', 'steps_per_epoch = 20'), blame(/epochs = /)],
  },
  { rule: 'invalid-batch-size', in: ALL_FAMILIES, by: [batch('0')] },
  { rule: 'invalid-batch-size', in: ALL_FAMILIES, by: [batch('-32')] },
  { rule: 'invalid-clipping', in: ALL_FAMILIES, by: [optimizer('Adam(clipnorm=1.0, clipvalue=0.5)')] },
  { rule: 'invalid-clipping', in: ALL_FAMILIES, by: [optimizer('Adam(clipnorm=0)')] },
  { rule: 'invalid-epochs', in: ALL_FAMILIES, by: [epochs('0')] },
  { rule: 'invalid-epochs', in: ALL_FAMILIES, by: [setting('train', 'initial_epoch = 99')] },
  {
    rule: 'invalid-label-smoothing',
    in: ['oneOfSeveral', 'branches'],
    by: [swap(/loss = categorical_crossentropy/, 'loss = categorical_crossentropy(label_smoothing=1)')],
  },
  {
    rule: 'invalid-label-smoothing',
    in: ['yesOrNo', 'texts'],
    by: [swap(/loss = \w+/, 'loss = binary_crossentropy(label_smoothing=-0.1)')],
  },
  { rule: 'invalid-learning-rate', in: ALL_FAMILIES, by: [optimizer('Adam(-0.001)')] },
  { rule: 'invalid-learning-rate', in: ALL_FAMILIES, by: [optimizer('SGD(learning_rate=0)')] },
  { rule: 'invalid-momentum', in: ALL_FAMILIES, by: [optimizer('SGD(0.01, momentum=1.5)')] },
  { rule: 'invalid-momentum', in: ALL_FAMILIES, by: [optimizer('SGD(0.001, momentum=0.995)')] },
  { rule: 'invalid-optimizer-value', in: ALL_FAMILIES, by: [optimizer('Adam(beta_1=1.0)')] },
  { rule: 'invalid-optimizer-value', in: ALL_FAMILIES, by: [optimizer('Adam(CosineDecay(0.001, decay_steps=0))')] },
  { rule: 'invalid-search-space', in: ['searching'], by: [swap(/uniform\(0\.1, 0\.4\)/, 'uniform(0.4, 0.1)')] },
  { rule: 'invalid-search-space', in: ['searching'], by: [swap(/units in \[.*\]/, 'units in []')] },
  { rule: 'invalid-search-space', in: ['searching'], by: [swap(/minimize\(val_loss\)/, 'minimize(val_mea)')] },
  { rule: 'search-name-not-a-let', in: ['searching'], by: [swap(/units in /, 'unit in ')] },
  { rule: 'invalid-split', in: PLAIN, by: [swap(/validation_split = .*/, 'validation_split = 20')] },
  { rule: 'invalid-split', in: PLAIN, by: [swap(/^ {2}split = .*/, '  split = [0.8, 0.2, 0.2]')] },
  { rule: 'invalid-split', in: PLAIN, by: [where(/^ {2}split = /), setting('train', 'validation_split = 0.2')] },
  { rule: 'large-effective-step', in: ALL_FAMILIES, by: [optimizer('SGD(0.1, momentum=0.9)')] },
  { rule: 'many-epochs', in: PLAIN, by: [NO_CALLBACK, epochs('2_000')] },
  { rule: 'missing-seed', in: ALL_FAMILIES, by: [drop(/^ {2}seed = /), blame(/^train \{/)] },
  { rule: 'nesterov-without-momentum', in: ALL_FAMILIES, by: [optimizer('SGD(0.01, nesterov=true)')] },
  { rule: 'per-batch-decay', in: ALL_FAMILIES, by: [optimizer('SGD(0.01, decay=0.5)')], follows: ['changed-default'] },
  {
    rule: 'per-batch-decay',
    in: ALL_FAMILIES,
    by: [optimizer('SGD(0.01, momentum=0.9, decay=1e-6)')],
    follows: ['changed-default'],
  },
  {
    rule: 'several-data-without-choice',
    in: PLAIN,
    by: [swap(/^data \{/, 'data first {'), end('data second { source = csv("other.csv") }'), blame(/^train \{/)],
  },
  {
    rule: 'several-networks-without-choice',
    in: ALL_FAMILIES,
    by: [swap(/^network \w* ?\{/, 'network first {'), end('network second { Dense(3, input_shape=[4]) }'), blame(/^train \{/)],
  },
  { rule: 'single-epoch', in: PLAIN, by: [NO_CALLBACK, epochs('1')] },
  { rule: 'single-epoch', in: PLAIN, by: [NO_CALLBACK, drop(/^ {2}epochs = /), blame(/^train \{/)] },
  { rule: 'slow-optimizer', in: ['deepImages'], by: [NO_CALLBACK, epochs('8'), optimizer('SGD(0.01)'), blame(/optimizer = /)] },
  {
    rule: 'sorted-validation-split',
    in: ['oneOfSeveral', 'yesOrNo'],
    by: [blame(/validation_split = /), finds(target((column) => ({ ...column, runs: column.classes?.length ?? 0 })))],
  },
  { rule: 'unknown-monitor', in: PLAIN, by: [swap(/EarlyStopping\(patience/, 'EarlyStopping(monitor=val_los, patience')] },
  { rule: 'unknown-monitor', in: PLAIN, by: [NO_CALLBACK, setting('train', 'callbacks = [ReduceLROnPlateau(monitor=val_acc)]')] },
  { rule: 'unusual-learning-rate', in: ALL_FAMILIES, by: [optimizer('Adam(0.1)')], follows: ['dying-relu-risk'] },
  { rule: 'unusual-learning-rate', in: ALL_FAMILIES, by: [optimizer('RMSprop(learning_rate=1e-9)')] },
  { rule: 'unusual-learning-rate', in: ALL_FAMILIES, by: [optimizer('SGD(2)')], follows: ['dying-relu-risk', 'slow-optimizer'] },
  {
    rule: 'dying-relu-risk',
    in: TABLES,
    by: [optimizer('Adam(0.05)'), blame(/activation=relu/)],
    follows: ['unusual-learning-rate', 'dying-relu-risk'],
  },
  {
    rule: 'batch-norm-small-batch',
    in: [...TABLES],
    by: [
      WITH_NORMS,
      swap(/batch_size = .*/, 'batch_size = 2'),
      after(/batch_size = /, 'drop_remainder = true'),
      blame(/batch_size/),
    ],
  },
];
