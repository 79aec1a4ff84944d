import { ALL_FAMILIES, TABLES } from '../clean/families.ts';
import { begin, swap } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { ALONE, HIDDEN, IMAGES } from './places.ts';

/** Values that an argument cannot take. */
export const valuesMistakes: readonly Mistake[] = [
  { rule: 'integer-expected', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1.0, activation=relu)')] },
  { rule: 'integer-expected', in: ['searching', ...TABLES], by: [swap(/Dense\(units/, 'Dense(units / 2')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=celu(alpha=0))')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(HIDDEN, 'Dense($1) -> LeakyReLU(-0.1)')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(ALONE, 'Dense($1) -> ReLU(threshold=-1)')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(ALONE, 'Dense($1) -> ReLU(negative_slope=-1)')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(ALONE, 'Dense($1) -> LeakyReLU(1.5)')] },
  { rule: 'invalid-activation-slope', in: TABLES, by: [swap(ALONE, 'Dense($1) -> ELU(0)')] },
  { rule: 'invalid-argument', in: TABLES, by: [swap(/Input\(shape=\[(\d+)\]\)/, 'Input(shape=[$1], batch_shape=[32, $1])')] },
  { rule: 'invalid-argument', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1, activation=relu, bias_initializer=orthogonal)')] },
  { rule: 'invalid-argument', in: ['stateful', 'series'], by: [swap(/(LSTM|GRU)\((\d+).*/, '$1Cell($2)')] },
  { rule: 'invalid-argument-type', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense("$1", activation=relu)')] },
  { rule: 'invalid-argument-type', in: IMAGES, by: [swap(/padding=same/, 'padding=1')] },
  { rule: 'invalid-arithmetic', in: ['searching', ...TABLES], by: [swap(/Dense\(units/, 'Dense(units // 0')] },
  { rule: 'invalid-arithmetic', in: ALL_FAMILIES, by: [begin('let _wide = 64 * "2"')] },
  { rule: 'invalid-repeat-count', in: TABLES, by: [swap(HIDDEN, 'repeat -1 { Dense($1, activation=relu) }')] },
  { rule: 'invalid-repeat-count', in: ['branches'], by: [swap(/repeat (\d)/, 'repeat $1 / 3')] },
  { rule: 'unknown-value', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1, activation=rellu)')] },
  { rule: 'unknown-value', in: ['amounts', 'stateful'], by: [swap(/loss = \w+/, 'loss = mean_square_error')] },
  { rule: 'unknown-value', in: ALL_FAMILIES, by: [swap(/optimizer = .*/, 'optimizer = Adm()')] },
  { rule: 'unknown-value', in: IMAGES, by: [swap(/padding=same/, 'padding=sane')] },
];
