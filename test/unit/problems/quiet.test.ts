import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';

const root = join(import.meta.dirname, '../../..');

const faults = (text: string): readonly string[] =>
  readSpec(text)
    .problems()
    .flatMap(({ rule, severity, message }) => (severity === 'error' || severity === 'warning' ? [`${rule}: ${message.en}`] : []));

for (const folder of ['samples', 'test/fixtures/setups']) {
  suite(`the specs of ${folder} have no error and no warning:`, () => {
    for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.nnspec'))) {
      test(file, () => {
        assert.deepEqual(faults(readFileSync(join(root, folder, file), 'utf8')), []);
      });
    }
  });
}

test('thirty well-known trainings are among the specs in which nothing is wrong', () => {
  assert.ok(readdirSync(join(root, 'test/fixtures/setups')).length >= 30);
});

/** What is said of any short train block. */
const habits: ReadonlySet<string> = new Set(['changed-default', 'missing-seed', 'missing-validation', 'single-epoch']);

const training = (train: string, layers = 'Dense(3, input_shape=[4])'): string =>
  `network { ${layers} }\ntrain { optimizer = SGD(0.01, momentum=0.9) ${train} }\n`;

suite('what is not known is not judged:', () => {
  const quiet: Readonly<Record<string, string>> = {
    'a validation part, without data': training('loss = mse epochs = 9 callbacks = [EarlyStopping()]'),
    'a metric that has an error itself': training(
      'loss = mse metrics = [accurracy] epochs = 9 callbacks = [EarlyStopping(monitor=accuracy)]',
    ),
    'an optimizer that has an error itself': training('loss = mse').replace('momentum=0.9', 'nesterov=true, momentum="a"'),
    'a loss over outputs that have no shape': training('loss = categorical_crossentropy', 'Dense(units, input_shape=[4])'),
    'an activation that has an error': training(
      'loss = categorical_crossentropy',
      'Dense(3, activation=sofmax, input_shape=[4])',
    ),
    'the batch of a network without a shape': training(
      'loss = mse batch_size = 8',
      'LSTM(units, batch_input_shape=[4, 3, 2], stateful=true)',
    ),
    'layers between which an unknown one stands': 'network { Dense(8, input_shape=[4]) Foo(3) Dense(1) }',
    'a network that is only half typed': 'network { Dense(8, input_shape=[4]) -> ',
    'epochs that have an error': training('loss = mse epochs = many callbacks = [EarlyStopping(monitor=loss, patience=5)]'),
  };
  const own = new Set([
    ...['unknown-value', 'unknown-name', 'unknown-layer', 'syntax-error', 'invalid-argument-type'],
    'deprecated-name',
  ]);
  for (const [what, text] of Object.entries(quiet)) {
    test(what, () => {
      assert.deepEqual(
        readSpec(text)
          .problems()
          .filter(({ rule }) => !own.has(rule) && !habits.has(rule)),
        [],
      );
    });
  }
});

suite('one cause gives one problem:', () => {
  const rules = (text: string): readonly string[] =>
    readSpec(text)
      .problems()
      .filter(({ rule }) => !habits.has(rule))
      .map(({ rule }) => rule);

  test('a softmax over one unit, under any loss', () => {
    for (const loss of ['categorical_crossentropy', 'binary_crossentropy', 'mse', 'hinge'])
      assert.deepEqual(rules(training(`loss = ${loss}`, 'Dense(1, activation=softmax, input_shape=[4])')), [
        'softmax-single-unit',
      ]);
  });

  test('a wrong shape, and nothing downstream', () => {
    assert.deepEqual(rules('network { LSTM(8, input_shape=[4]) LSTM(8) Flatten() Dense(3) Conv2D(8, 3) }'), [
      'missing-time-axis',
    ]);
  });

  test('a constraint given as a regularizer is no unknown value too', () => {
    assert.deepEqual(rules('network { Dense(8, kernel_regularizer=max_norm, input_shape=[4]) }'), [
      'regularizer-constraint-swap',
    ]);
  });

  test('data that are not chosen, and nothing of how they are split', () => {
    const block = (name: string) => `data ${name} { source = csv("f.csv") split = [0.8, 0.2, 0] }\n`;
    const found = readSpec(block('a') + block('b') + training('loss = mse seed = 1 epochs = 9')).problems();
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['several-data-without-choice'],
    );
  });

  test('a layer that nobody knows, and nothing of the Dropout behind it', () => {
    assert.deepEqual(rules('network { Input(shape=[4]) Dens(8) Dropout(0.5) Dense(1) }'), ['unknown-layer']);
  });

  test('a mistake in a block is told once, with the first use that gives it', () => {
    const text = `block wide(n) { Dense(n) -> Dropout(7) }
network { Input(shape=[4]) wide(3) -> Activation(relu) -> wide(5) }
network other { Input(shape=[4]) wide(3) }
`;
    const [problem, ...others] = readSpec(text).problems();
    assert.equal(problem?.rule, 'invalid-rate');
    assert.deepEqual(others, []);
  });

  test('a mistake of some uses alone is told with the use and the round that give it', () => {
    const text = `block shrink(size) { Conv2D(4, size, activation=relu) }
network { Input(shape=[9, 9, 1]) repeat 3 as i { shrink(2 * i + 2) } }
`;
    const [problem, ...others] = readSpec(text).problems();
    assert.equal(problem?.rule, 'negative-dimension');
    assert.deepEqual(others, []);
    assert.deepEqual(
      problem?.related.slice(-2).map(({ message }) => message.en),
      ['in round 3 of this `repeat`', 'in this use of `shrink`'],
    );
  });
});
