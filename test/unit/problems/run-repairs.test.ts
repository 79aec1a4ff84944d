import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';
import { edited } from '../../../server/src/language/problems/repair.ts';
import { RUN_RULES } from '../../../server/src/protocol/index.ts';

interface Parts {
  readonly layers?: string;
  readonly train?: string;
  readonly data?: string;
}

const ADAM = 'optimizer = Adam(learning_rate=0.01)';

/** A spec that learns a number from four. */
const spec = ({ layers = '', train = ADAM, data = '' }: Parts): string => `network {
  Dense(8, activation=tanh, input_shape=[4])
  ${layers || 'Dense(8, activation=relu)'}
  Dense(1)
}

data {
  source = csv("numbers.csv")
  ${data || 'target = "y"'}
}

train {
  ${train}
  loss   = mse
  epochs = 20
}
`;

const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length - 1;

/** What each repair of a rule on the line of `guilty` changes, by its title: the lines that are new. */
const repairs = (rule: string, guilty: string, parts: Parts = {}): Readonly<Record<string, readonly string[]>> => {
  const text = spec(parts);
  assert.ok(text.includes(guilty));
  const old = new Set(text.split('\n'));
  const errors = (one: string) =>
    readSpec(one)
      .problems()
      .filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors(text), []);
  return Object.fromEntries(
    readSpec(text)
      .runFixes(rule, lineOf(text, guilty))
      .map(({ title, edits, safe }) => {
        const repaired = edited(text, edits);
        assert.equal(safe, false);
        assert.deepEqual(errors(repaired), []);
        return [title.en, repaired.split('\n').flatMap((line) => (old.has(line) ? [] : [line.trim()]))];
      }),
  );
};

suite('a problem of a run is repaired:', () => {
  test('a loss that is no number by smaller steps, clipped gradients, or scaled inputs', () => {
    assert.deepEqual(repairs('loss-not-finite', 'Dense(8, activation=relu)'), {
      'Set `learning_rate=0.001`': ['optimizer = Adam(learning_rate=0.001)'],
      'Set `clipnorm=1.0`': ['optimizer = Adam(learning_rate=0.01, clipnorm=1.0)'],
      'Set `scale = standard`': ['scale = standard'],
    });
  });

  test('that of data that are no numbers by leaving out their rows', () => {
    assert.deepEqual(Object.keys(repairs('loss-not-finite', 'data {')), ['Set `missing = drop`']);
    assert.deepEqual(repairs('loss-not-finite', 'data {', { data: 'target = "y"\n  missing = drop' }), {});
  });

  test('smaller steps begin from what an optimizer takes by itself, and from the first value of a schedule', () => {
    const train = (text: string) => repairs('exploding-gradient', 'loss', { train: text });
    assert.deepEqual(train('optimizer = SGD()')['Set `learning_rate=0.001`'], ['optimizer = SGD(learning_rate=0.001)']);
    assert.deepEqual(train('optimizer = adam')['Set `learning_rate=1e-4`'], ['optimizer = Adam(learning_rate=1e-4)']);
    assert.deepEqual(
      train('optimizer = SGD(ExponentialDecay(0.1, decay_steps=100, decay_rate=0.9))')['Set `initial_learning_rate=0.01`'],
      ['optimizer = SGD(ExponentialDecay(0.01, decay_steps=100, decay_rate=0.9))'],
    );
    assert.deepEqual(train('seed = 1')['Set `optimizer = RMSprop(learning_rate=1e-4)`'], [
      'optimizer = RMSprop(learning_rate=1e-4)',
    ]);
  });

  test('gradients that are clipped already are not clipped again, inputs that are scaled not scaled', () => {
    const parts = { train: 'optimizer = SGD(0.1, clipvalue=0.5)', data: 'target = "y"\n  scale = minmax' };
    assert.deepEqual(repairs('exploding-gradient', 'loss', parts), {
      'Set `learning_rate=0.01`': ['optimizer = SGD(0.01, clipvalue=0.5)'],
    });
  });

  test('gradients that vanish by relu, a normalisation, or other weights', () => {
    assert.deepEqual(repairs('vanishing-gradient', 'Dense(8, activation=tanh'), {
      'Set `activation=relu` on the hidden layers': ['Dense(8, activation=relu, input_shape=[4])'],
      'Insert `BatchNormalization()` behind it': ['Dense(8, activation=tanh, input_shape=[4]) -> BatchNormalization()'],
      'Set `kernel_initializer=he_normal` on `Dense(8, …)`': [
        'Dense(8, activation=tanh, input_shape=[4], kernel_initializer=he_normal)',
      ],
    });
  });

  test('weights that are all alike are the first to change', () => {
    const layers = 'Dense(9, activation=tanh, kernel_initializer=zeros)';
    const [first] = Object.keys(repairs('vanishing-gradient', 'Dense(9', { layers }));
    assert.equal(first, 'Set `kernel_initializer=he_normal` on `Dense(9, …)`');
    assert.deepEqual(Object.values(repairs('constant-output', 'Dense(9', { layers })), [
      ['Dense(9, activation=tanh, kernel_initializer=he_normal)'],
    ]);
    assert.deepEqual(repairs('constant-output', 'Dense(8, activation=relu)'), {});
  });

  test('units that are dead by smaller steps, or a slope below 0', () => {
    const leaky = (layers: string, guilty = layers) => Object.values(repairs('dying-relu', guilty, { layers }))[1];
    assert.deepEqual(leaky('Dense(8, activation=relu)'), ['Dense(8, activation=leaky_relu)']);
    assert.deepEqual(leaky('Dense(8)\n  ReLU()', 'ReLU()'), ['LeakyReLU()']);
    assert.deepEqual(leaky('Dense(8)\n  Activation(relu)', 'Activation'), ['Activation(leaky_relu)']);
    assert.deepEqual(leaky('Dense(8)\n  ReLU(max_value=6)', 'ReLU'), undefined);
  });

  test('a loss that goes up and down by smaller steps, or larger batches', () => {
    assert.deepEqual(Object.keys(repairs('oscillating-loss', 'optimizer')), [
      'Set `learning_rate=0.001`',
      'Set `batch_size = 64`',
    ]);
  });

  test('a loss that stands still by another step, another optimizer, or steps that shrink', () => {
    assert.deepEqual(
      repairs('slow-convergence', 'optimizer', { train: 'optimizer = SGD(0.001)\n  callbacks = [TerminateOnNaN()]' }),
      {
        'Set `learning_rate=0.01`': ['optimizer = SGD(0.01)'],
        'Use `Adam()`': ['optimizer = Adam()'],
        'Add `ReduceLROnPlateau(monitor=loss, patience=5)`': [
          'callbacks = [TerminateOnNaN(), ReduceLROnPlateau(monitor=loss, patience=5)]',
        ],
      },
    );
  });

  test('learning by heart by an early stop, or a dropout', () => {
    const data = 'target = "y"\n  split  = [0.8, 0.2]';
    assert.deepEqual(Object.values(repairs('overfitting', 'epochs', { data })), [
      ['callbacks = [EarlyStopping(patience=5, restore_best_weights=true)]'],
      ['Dropout(0.3) -> Dense(1)'],
    ]);
    const train = `${ADAM}\n  callbacks = [EarlyStopping(patience=3)]`;
    assert.deepEqual(Object.values(repairs('overfitting', 'epochs', { data, train, layers: 'Dropout(0.5)' })), [
      ['callbacks = [EarlyStopping(patience=3, restore_best_weights=true)]'],
    ]);
  });
});

suite('what can be done about a problem of a run', () => {
  test('is nothing on a line that is of no training, or of a rule that no run has', () => {
    const text = spec({});
    assert.deepEqual(readSpec(text).runFixes('loss-not-finite', text.split('\n').length + 3), []);
    assert.deepEqual(readSpec(text).runFixes('missing-seed', lineOf(text, 'loss')), []);
    assert.deepEqual(readSpec('train {').runFixes('loss-not-finite', 0), []);
  });

  test('leaves a layer of a block as it is, for its other uses', () => {
    const text = 'block b {\n  Dense(8, activation=relu)\n}\n'.concat(spec({ layers: 'b()' }));
    const titles = readSpec(text)
      .runFixes('dying-relu', lineOf(text, 'Dense(8, activation=relu)'))
      .map(({ title }) => title.en);
    assert.deepEqual(titles, ['Set `learning_rate=0.001`']);
  });

  test('is said in both languages', () => {
    const text = spec({});
    const titles = Object.keys(RUN_RULES).flatMap((rule) =>
      ['Dense(8, activation=tanh', 'optimizer'].flatMap((piece) =>
        readSpec(text)
          .runFixes(rule, lineOf(text, piece))
          .map(({ title }) => title),
      ),
    );
    assert.ok(titles.length > 15);
    for (const { en, fr } of titles) assert.notEqual(en, fr);
  });
});
