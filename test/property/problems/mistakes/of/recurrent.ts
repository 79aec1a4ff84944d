import { after, blame, blameNext, drop, setting, swap } from '../draft.ts';
import type { Mistake } from '../mistake.ts';

const CELL = /(LSTM|GRU)\((\d+)/;
const LAST = /^ {2}(LSTM|GRU)\((\d+)\)/;

/** Sequences, states and batches that do not go together. */
export const recurrentMistakes: readonly Mistake[] = [
  { rule: 'batch-size-mismatch', in: ['stateful'], by: [swap(/batch_size = (\d+)/, 'batch_size = 64')] },
  {
    rule: 'batch-size-mismatch',
    in: ['oneOfSeveral', 'yesOrNo'],
    by: [swap(/Input\(shape=\[(\d+)\]\)/, 'Input(batch_shape=[128, $1])'), blame(/batch_size = /)],
  },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'Conv1D(16, 3, activation=relu)')] },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'MaxPooling1D(2)')] },
  {
    rule: 'flattened-sequence',
    in: ['series'],
    by: [swap(LAST, '  $1(256, return_sequences=true)'), after(/\(256, return_sequences=true\)/, 'Flatten()'), blame(/Flatten/)],
    follows: ['more-weights-than-data'],
  },
  { rule: 'invalid-bidirectional', in: ['series'], by: [swap(LAST, '  Bidirectional(Dense($2))')] },
  {
    rule: 'invalid-bidirectional',
    in: ['texts'],
    by: [swap(/Bidirectional\((LSTM|GRU)\(16\)\)/, 'Bidirectional($1(16), backward_layer=$1(16))')],
  },
  { rule: 'missing-batch-size', in: ['stateful'], by: [swap(/Input\(batch_shape=\[\d+, /, 'Input(shape=['), blame(/stateful/)] },
  { rule: 'missing-return-sequences', in: ['series', 'stateful'], by: [swap(/, return_sequences=true/, '')] },
  {
    rule: 'missing-state-reset',
    in: ['stateful'],
    by: [drop(/reset_states/), blame(/stateful=true/)],
    follows: ['stateful-validation'],
  },
  {
    rule: 'missing-time-axis',
    in: ['series'],
    by: [swap(/Input\(shape=\[\d+, (\d+)\]\)/, 'Input(shape=[$1])'), blameNext(CELL)],
  },
  { rule: 'missing-time-axis', in: ['series'], by: [swap(/input_shape=\[\d+, (\d+)\]/, 'input_shape=[$1]')] },
  { rule: 'sequence-output-mismatch', in: ['series'], by: [swap(LAST, '  $1($2, return_sequences=true)')] },
  {
    rule: 'single-timestep',
    in: ['series', 'texts'],
    by: [swap(/Input\(shape=\[(\d+), (\d+)\]\)/, 'Input(shape=[1, $1])'), blameNext(CELL)],
    follows: ['data-shape-mismatch', 'single-timestep'],
  },
  { rule: 'slow-recurrent-path', in: ['series', 'stateful', 'texts'], by: [swap(CELL, '$1($2, recurrent_dropout=0.2')] },
  { rule: 'slow-recurrent-path', in: ['series', 'stateful', 'texts'], by: [swap(CELL, '$1($2, use_bias=false')] },
  { rule: 'stateful-partial-batch', in: ['stateful'], by: [swap(/samples: (\d+)/, 'samples: $13'), blame(/batch_size/)] },
  { rule: 'stateful-shuffle', in: ['stateful'], by: [drop(/shuffle = false/), blame(/^train \{/)] },
  { rule: 'stateful-shuffle', in: ['stateful'], by: [swap(/shuffle = false/, 'shuffle = true')] },
  {
    rule: 'stateful-validation',
    in: ['stateful'],
    by: [drop(/reset_states/), blame(/^train \{/)],
    follows: ['missing-state-reset'],
  },
  { rule: 'unbounded-recurrent-activation', in: ['series', 'stateful', 'texts'], by: [swap(CELL, '$1($2, activation=relu')] },
  {
    rule: 'deprecated-name',
    in: ['series', 'stateful', 'texts'],
    by: [swap(/LSTM\((\d+)/, 'LSTM(output_dim=$1')],
    follows: ['changed-default'],
  },
  {
    rule: 'changed-default',
    in: ['series', 'stateful', 'texts'],
    by: [swap(CELL, '$1(output_dim=$2')],
    follows: ['changed-default'],
  },
  { rule: 'changed-default', in: ['series'], by: [swap(/epochs = /, 'nb_epoch = '), blame(CELL)], follows: ['changed-default'] },
  {
    rule: 'hard-sigmoid-version',
    in: ['series', 'stateful', 'texts'],
    by: [swap(CELL, '$1($2, recurrent_activation=hard_sigmoid')],
  },
  {
    rule: 'deprecated-name',
    in: ['series', 'images', 'branches'],
    by: [swap(/epochs = /, 'nb_epoch = ')],
    follows: ['changed-default'],
  },
  { rule: 'deprecated-name', in: ['amounts'], by: [swap(/optimizer = .*/, 'optimizer = SGD(lr=0.01)')] },
  { rule: 'unknown-setting', in: ['stateful'], by: [setting('data', 'windows = 3')] },
];
