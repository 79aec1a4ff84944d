import { TABLES } from '../clean/families.ts';
import { after, before, blame, blameNext, drop, swap, where } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { ALONE, CELL, LAST, RECURRENT } from './places.ts';

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
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'ZeroPadding1D(1)')] },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'UpSampling1D(2)')] },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'Cropping1D(2)')] },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'AveragePooling1D(2)')] },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'Permute([2, 1])')] },
  { rule: 'dropped-mask', in: ['texts'], by: [after(/mask_zero/, 'Reshape([-1, 16])')] },
  { rule: 'dropped-mask', in: ['series'], by: [after(/Input/, 'Masking() -> Conv1D(8, 3, activation=relu)')] },
  {
    rule: 'flattened-sequence',
    in: ['series'],
    by: [swap(LAST, '$1(256, return_sequences=true)'), after(/\(256, return_sequences=true\)/, 'Flatten()'), blame(/Flatten/)],
    follows: ['more-weights-than-data'],
  },
  { rule: 'invalid-bidirectional', in: ['series'], by: [swap(LAST, 'Bidirectional(Dense($2))')] },
  {
    rule: 'invalid-bidirectional',
    in: ['texts'],
    by: [swap(/Bidirectional\((LSTM|GRU)\(16\)\)/, 'Bidirectional($1(16), backward_layer=$1(16))')],
  },
  {
    rule: 'invalid-bidirectional',
    in: ['texts'],
    by: [swap(/Bidirectional\((LSTM|GRU)\(16\)/, 'Bidirectional($1(16), merge_mode=avg')],
  },
  { rule: 'missing-batch-size', in: ['stateful'], by: [swap(/Input\(batch_shape=\[\d+, /, 'Input(shape=['), blame(/stateful/)] },
  {
    rule: 'missing-batch-size',
    in: ['series'],
    by: [swap(CELL, '$1($2, stateful=true')],
    follows: ['stateful-shuffle', 'missing-state-reset', 'stateful-validation'],
  },
  { rule: 'missing-return-sequences', in: ['series', 'stateful'], by: [swap(/, return_sequences=true/, '')] },
  { rule: 'missing-return-sequences', in: ['series'], by: [after(LAST, 'Conv1D(8, 3, activation=relu)'), blame(LAST)] },
  { rule: 'missing-return-sequences', in: ['series'], by: [after(LAST, 'Dropout(0.2) -> MaxPooling1D(2)'), blame(LAST)] },
  {
    rule: 'missing-return-sequences',
    in: ['series'],
    by: [after(LAST, 'TimeDistributed(Dense(8, activation=relu))'), blame(LAST)],
  },
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
  { rule: 'sequence-output-mismatch', in: ['series'], by: [swap(LAST, '$1($2, return_sequences=true)')] },
  {
    rule: 'single-timestep',
    in: ['series', 'texts'],
    by: [swap(/Input\(shape=\[(\d+), (\d+)\]\)/, 'Input(shape=[1, $1])'), blameNext(CELL)],
    follows: ['data-shape-mismatch', 'single-timestep'],
  },
  {
    rule: 'single-timestep',
    in: TABLES,
    by: [before(ALONE, 'RepeatVector(1) -> LSTM(16)')],
    follows: ['more-weights-than-data'],
  },
  { rule: 'slow-recurrent-path', in: RECURRENT, by: [swap(CELL, '$1($2, recurrent_dropout=0.2')] },
  { rule: 'slow-recurrent-path', in: RECURRENT, by: [swap(CELL, '$1($2, use_bias=false')] },
  { rule: 'slow-recurrent-path', in: RECURRENT, by: [swap(CELL, '$1($2, recurrent_activation=tanh')] },
  { rule: 'slow-recurrent-path', in: RECURRENT, by: [swap(CELL, '$1($2, unroll=true')] },
  { rule: 'slow-recurrent-path', in: RECURRENT, by: [swap(/GRU\((\d+)/, 'GRU($1, reset_after=false')] },
  { rule: 'slow-recurrent-path', in: RECURRENT, by: [swap(CELL, '$1($2, activation=sigmoid')] },
  { rule: 'stateful-partial-batch', in: ['stateful'], by: [swap(/samples: (\d+)/, 'samples: $13'), blame(/batch_size/)] },
  {
    rule: 'stateful-partial-batch',
    in: ['stateful'],
    by: [where(/batch_size = (16|32)/), swap(/samples: \d+/, 'samples: 4040'), blame(/batch_size/)],
  },
  { rule: 'stateful-shuffle', in: ['stateful'], by: [drop(/shuffle = false/), blame(/^train \{/)] },
  { rule: 'stateful-shuffle', in: ['stateful'], by: [swap(/shuffle = false/, 'shuffle = true')] },
  {
    rule: 'stateful-shuffle',
    in: ['series'],
    by: [swap(/Input\(shape=\[(\d+)/, 'Input(batch_shape=[32, $1'), swap(CELL, '$1($2, stateful=true'), blame(/^train/)],
    follows: ['missing-state-reset', 'stateful-validation', 'stateful-partial-batch'],
  },
  {
    rule: 'stateful-validation',
    in: ['stateful'],
    by: [drop(/reset_states/), blame(/^train \{/)],
    follows: ['missing-state-reset'],
  },
  { rule: 'unbounded-recurrent-activation', in: RECURRENT, by: [swap(CELL, '$1($2, activation=relu')] },
  { rule: 'unbounded-recurrent-activation', in: RECURRENT, by: [swap(CELL, '$1($2, activation=linear')] },
];
