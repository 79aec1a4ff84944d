import { ALL_FAMILIES, TABLES } from '../clean/families.ts';
import { after, begin, blame, end, leads, otherFile, setting, swap, swapAll, where } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { HIDDEN } from './places.ts';

/** Names that are misspelt, missing, or there twice. */
export const namesMistakes: readonly Mistake[] = [
  { rule: 'duplicate-argument', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1, units=$1, activation=relu)')] },
  { rule: 'duplicate-argument', in: ALL_FAMILIES, by: [swap(/optimizer = .*/, 'optimizer = SGD(learning_rate=0.01, lr=0.01)')] },
  {
    rule: 'duplicate-layer-name',
    in: TABLES,
    by: [
      swap(/^ {2}Dense\(units, activation=relu/, '  Dense(units, name="twin", activation=relu'),
      swap(HIDDEN, 'Dense($1, activation=relu, name="twin")'),
      blame(/activation=relu, name="twin"\)/),
    ],
  },
  {
    rule: 'duplicate-layer-name',
    in: TABLES,
    by: [swap(HIDDEN, 'repeat 2 { Dense($1, activation=relu, name="hidden") }')],
  },
  { rule: 'duplicate-name', in: ALL_FAMILIES, by: [after(/^ {2}epochs = /, 'epochs = 50')] },
  { rule: 'duplicate-name', in: ['searching', ...TABLES], by: [after(/^let units = /, 'let units = 48')] },
  { rule: 'duplicate-name', in: ['branches'], by: [swap(/residual\(width\) \{/, 'residual(width, width) {')] },
  { rule: 'duplicate-name', in: ['severalOutputs'], by: [swap(/loss = \{price: mse, /, 'loss = {price: mse, price: mae, ')] },
  { rule: 'duplicate-name', in: ['branches'], by: [swap(/q = b -> /, 'p = b -> ')], follows: ['unknown-name', 'unused-name'] },
  { rule: 'file-not-found', in: TABLES, by: [blame(/csv\(/), leads({ kind: 'missing', at: 'table.csv' })] },
  {
    rule: 'file-not-found',
    in: ['branches', 'severalOutputs'],
    by: [setting('train', 'initial_weights = "there.safetensors"'), leads({ kind: 'missing', at: 'there.safetensors' })],
  },
  { rule: 'import-cycle', in: ['importing'], by: [begin('import size from "spec.nnspec"'), end('let size = 3')] },
  {
    rule: 'import-cycle',
    in: ['importing'],
    by: [
      blame(/^import/),
      otherFile(
        'shared/layers.nnspec',
        'import act from "../spec.nnspec"\nlet units = 8\nblock hidden(width) { Dense(width, activation=act) }\n',
      ),
      end('let act = relu'),
    ],
  },
  { rule: 'import-not-found', in: ['importing'], by: [swap(/"shared\/layers\.nnspec"/, '"shared/layer.nnspec"')] },
  { rule: 'missing-argument', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense(activation=relu)')] },
  { rule: 'missing-argument', in: ['importing'], by: [swap(/hidden\(\d+\)/, 'hidden()')] },
  { rule: 'not-callable', in: TABLES, by: [after(/^ {2}Dense\(units/, 'units(3)')] },
  { rule: 'not-callable', in: ['branches'], by: [swap(/p = a -> Dense\(\d+, activation=relu\)/, 'p = a -> a(3)')] },
  { rule: 'path-outside-workspace', in: TABLES, by: [swap(/csv\("/, 'csv("../../'), leads({ kind: 'outside', root: '/home' })] },
  { rule: 'recursive-block', in: ['branches'], by: [swap(/-> Dense\(width\)/, '-> residual(width)')] },
  {
    rule: 'shadowed-value',
    in: TABLES,
    by: [swap(/^let units/, 'let tanh'), swapAll(/\bunits\b/g, 'tanh')],
  },
  {
    rule: 'shadowed-value',
    in: ['branches'],
    by: [swap(/block residual\(width\)/, 'block residual(mse)'), swapAll(/\bwidth\b/g, 'mse')],
  },
  { rule: 'shadowed-value', in: ['branches'], by: [swap(/^ {2}p = /, '  tanh = '), swapAll(/\[p, q\]/g, '[tanh, q]')] },
  { rule: 'too-many-arguments', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense(activation=relu, $1)')] },
  { rule: 'too-many-arguments', in: ['images'], by: [swap(/Flatten\(\)/, 'Flatten(channels_last, 2)')] },
  { rule: 'unknown-argument', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dense($1, activaton=relu)')] },
  { rule: 'unknown-argument', in: ALL_FAMILIES, by: [swap(/optimizer = .*/, 'optimizer = Adam(momentum=0.9)')] },
  {
    rule: 'unknown-import',
    in: ['importing'],
    by: [swap(/import hidden, units/, 'import hidden, unit')],
    follows: ['invalid-argument-type'],
  },
  { rule: 'unknown-layer', in: ALL_FAMILIES, by: [swap(HIDDEN, 'Dens($1, activation=relu)')] },
  { rule: 'unknown-layer', in: TABLES, by: [swap(/Dropout\(/, 'DropOutt(')] },
  { rule: 'unknown-name', in: ['searching', ...TABLES], by: [swap(/Dense\(units/, 'Dense(unitz')], follows: ['unused-name'] },
  {
    rule: 'unknown-name',
    in: ['branches'],
    by: [swap(/\[p, q\] -> /, '[p, quer] -> ')],
    follows: ['unused-name', 'unused-branch'],
  },
  { rule: 'unknown-name', in: TABLES, by: [setting('train', 'network = modl')] },
  { rule: 'unknown-name', in: TABLES, by: [setting('train', 'data = nowhere')], follows: ['missing-validation'] },
  { rule: 'unknown-name', in: ['severalOutputs'], by: [swap(/output price, kind/, 'output pric, kind')] },
  {
    rule: 'unknown-setting',
    in: ALL_FAMILIES,
    by: [swap(/^ {2}batch_size = /, '  batchsize = ')],
    follows: ['batch-size-mismatch'],
  },
  { rule: 'unknown-setting', in: TABLES, by: [setting('data', 'normalize = true')] },
  { rule: 'unknown-setting', in: ['stateful'], by: [setting('data', 'windows = 3')] },
  { rule: 'unused-name', in: ALL_FAMILIES, by: [begin('let width = 16')] },
  { rule: 'unused-name', in: ALL_FAMILIES, by: [end('block lost() { Dense(8, activation=relu) }')] },
  { rule: 'unused-name', in: ['branches'], by: [after(/^ {2}a = /, 'layer twin = Dense(8)')] },
  { rule: 'unused-name', in: ['importing'], by: [blame(/^import/), swap(/hidden\(units\)/, 'hidden(32)')] },
  { rule: 'unused-name', in: ['branches'], by: [swap(/residual\(width\) \{/, 'residual(width, depth=2) {')] },
  { rule: 'unused-name', in: ['branches'], by: [swap(/(repeat \d) \{/, '$1 as i {')] },
  {
    rule: 'used-before-bound',
    in: ALL_FAMILIES,
    by: [
      where(/^ {2}Dense\(\d+, activation=relu\)/),
      swap(/^ {2}Dense\((\d+), activation=relu\)/, '  Dense(late, activation=relu)'),
      after(/Dense\(late/, 'let late = 12'),
    ],
  },
  {
    rule: 'used-before-bound',
    in: ['severalOutputs'],
    by: [swap(/left = trunk -> head\(\)/, 'left = right -> head()')],
  },
];
