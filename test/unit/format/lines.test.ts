import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format, sets, stays } from './support.ts';

const network = (...lines: readonly string[]): string => `network {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/** The same in as few lines as can be. */
const joined = (text: string): string => text.replaceAll(/\n {3,}/g, ' ');

/** A layout is what comes of its own text on one line. */
const breaks = (wanted: string): void => {
  assert.notEqual(joined(wanted), wanted);
  sets(joined(wanted), wanted);
};

describe('long lines', () => {
  it('of arguments are broken under the first, each as full as can be', () =>
    breaks(
      network(
        'LSTM(units, return_sequences=true, stateful=true, batch_input_shape=[32, 24, 1],',
        '     kernel_constraint=max_norm(3, axis=0), kernel_regularizer=l2(1e-4), recurrent_regularizer=l2(1e-4), dropout=0.1,',
        '     recurrent_dropout=0.1)',
      ),
    ));

  it('of a flow are broken before `->`, under the first', () =>
    breaks(
      network(
        'main  = input -> Conv2D(filters, 3, strides=stride, padding=same) -> BatchNormalization() -> Activation(relu)',
        '              -> Conv2D(filters, 3, padding=same) -> BatchNormalization()',
        'short = input -> Conv2D(filters, 1, strides=stride)',
      ),
    ));

  it('of a flow without a source go on four blanks in', () =>
    breaks(
      network(
        'Conv2D(32, 3, padding=same, activation=relu, input_shape=[32, 32, 3]) -> BatchNormalization() -> Dropout(0.25)',
        '    -> Conv2D(64, 3, padding=same, activation=relu)',
      ),
    ));

  it('of lists and records are broken under their first item, the inner only if it must be', () =>
    breaks(
      `train {
  metrics   = {left: [accuracy, top_k_categorical_accuracy], right: [mean_absolute_error, mean_squared_error, poisson],
               middle: accuracy}
  callbacks = [EarlyStopping(monitor=val_loss, patience=3, restore_best_weights=true),
               ReduceLROnPlateau(monitor=val_loss, factor=0.5, patience=2, min_delta=1e-4, cooldown=3, min_lr=1e-6,
                                 verbose=1),
               TerminateOnNaN()]
}
`,
    ));

  it('of arithmetic are broken before an operator', () =>
    breaks(
      `let units = first_term_of_the_sum * with_its_factor + second_term_of_the_sum * with_its_factor
            - third_term_of_the_sum // with_its_divisor
`,
    ));

  it('of names are broken under the first', () => {
    const name = 'a_name_that_is_rather_long';
    breaks(`import ${name}_1, ${name}_2, ${name}_3,\n       ${name}_4 from "f"\n`);
    breaks(network(`output ${name}_1, ${name}_2, ${name}_3,`, `       ${name}_4`));
  });

  it('with a bracket far to the right go on in a line of its own', () => {
    const wrapped = 'x -> TimeDistributed(Bidirectional(ConvLSTM2D(cell_of_this_layer(';
    const set = format(network(`${wrapped}${Array.from({ length: 9 }, (_, i) => `argument_${i}=${i}`).join(', ')}))))`));
    assert.ok(set.split('\n').every((line) => line.length <= 120));
    assert.match(set, /cell_of_this_layer\(\n +argument_0=0, argument_1=1/);
  });

  it('of operators in operators stay in reach', () => {
    for (const nested of ['2 ** '.repeat(600), '-2 ** '.repeat(400), 'f(1, ('.repeat(45)]) {
      const closed = `${nested}1${')'.repeat(nested.match(/\(/g)?.length ?? 0)}`;
      const set = format(`let a = ${closed}`);
      assert.ok(set.length < 40 * closed.length && set.split('\n').every((line) => line.length <= 200));
      assert.equal(format(set), set);
    }
  });

  it('that nothing can break stay long', () => stays(`let a = "${'x'.repeat(150)}"\n`));

  it('of code are never broken for the comment behind them', () => stays(network(`Dense(3)  # ${'why '.repeat(40)}.`)));

  it('that fit again are joined', () => sets('network {\n  x\n  ->\n  f(1,\n    2,\n  )\n}\n', 'network {\n  x -> f(1, 2)\n}\n'));
});
