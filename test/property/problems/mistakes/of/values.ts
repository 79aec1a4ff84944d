import { ALL_FAMILIES, TABLES } from '../clean/families.ts';
import { after, begin, swap } from '../draft.ts';
import type { Mistake } from '../mistake.ts';

const HIDDEN = /Dense\((\d+), activation=relu\)/;

/** Values that an argument cannot take. */
export const valueMistakes: readonly Mistake[] = [
  { rule: 'integer-expected', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1.0, activation=relu)')] },
  { rule: 'integer-expected', in: ['searching', ...TABLES], by: [swap(/Dense\(units/, 'Dense(units / 2')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=celu(alpha=0))')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(HIDDEN, 'Dense($1) -> LeakyReLU(-0.1)')] },
  { rule: 'invalid-argument', in: TABLES, by: [swap(/Input\(shape=\[(\d+)\]\)/, 'Input(shape=[$1], batch_shape=[32, $1])')] },
  { rule: 'invalid-argument', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1, activation=relu, bias_initializer=orthogonal)')] },
  { rule: 'invalid-argument', in: ['stateful', 'series'], by: [swap(/(LSTM|GRU)\((\d+).*/, '$1Cell($2)')] },
  { rule: 'invalid-argument-type', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense("$1", activation=relu)')] },
  { rule: 'invalid-argument-type', in: ['images', 'deepImages'], by: [swap(/padding=same/, 'padding=1')] },
  { rule: 'invalid-arithmetic', in: ['searching', ...TABLES], by: [swap(/Dense\(units/, 'Dense(units // 0')] },
  { rule: 'invalid-arithmetic', in: ALL_FAMILIES, by: [begin('let _wide = 64 * "2"')] },
  { rule: 'invalid-repeat-count', in: TABLES, by: [swap(HIDDEN, 'repeat -1 { Dense($1, activation=relu) }')] },
  { rule: 'invalid-repeat-count', in: ['branches'], by: [swap(/repeat (\d)/, 'repeat $1 / 3')] },
  { rule: 'unknown-value', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1, activation=rellu)')] },
  { rule: 'unknown-value', in: ['amounts', 'stateful'], by: [swap(/loss = \w+/, 'loss = mean_square_error')] },
  { rule: 'unknown-value', in: ALL_FAMILIES, by: [swap(/optimizer = .*/, 'optimizer = Adm()')] },
  { rule: 'unknown-value', in: ['images', 'deepImages'], by: [swap(/padding=same/, 'padding=sane')] },
  { rule: 'constant-initializer', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=relu, kernel_initializer=zeros)')] },
  { rule: 'invalid-size', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense(0, activation=relu)')] },
  { rule: 'invalid-size', in: ['images', 'deepImages'], by: [swap(/Conv2D\((\d+), 3/, 'Conv2D($1, 0')] },
  { rule: 'invalid-size', in: ['images'], by: [swap(/MaxPooling2D\(2\)/, 'MaxPooling2D(-2)')] },
  { rule: 'invalid-rate', in: TABLES, by: [after(HIDDEN, 'Dropout(20)')] },
  { rule: 'invalid-rate', in: ['series', 'stateful'], by: [swap(/(LSTM|GRU)\((\d+)/, '$1($2, dropout=-0.1')] },
];
