import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Problem, readSpec } from '../../../server/src/language/index.ts';

const problemsOf = (text: string): readonly Problem[] => readSpec(text).problems();

/** What is told as an error or a warning, with what is underlined. */
const told = (text: string): readonly string[] =>
  problemsOf(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, range }) => `${rule} on ${text.slice(range.start, range.end)}`);

/** The places to look at beside the problem of a rule: their lines and what is said there. */
const places = (text: string, rule: string): readonly string[] => {
  const found = problemsOf(text).filter((problem) => problem.rule === rule);
  assert.equal(found.length, 1, `${found.length} problems ${rule}`);
  const lines = text.split('\n');
  return (found[0]?.related ?? []).map(({ range, message }) => {
    const line = text.slice(0, range.start).split('\n').length - 1;
    return `${lines[line]?.trim()}: ${message.en}`;
  });
};

suite('an error stops what follows from it:', () => {
  test('a window that does not fit leaves no shape for the layers behind it to complain of', () => {
    const text = `network {
  Input(shape=[12, 12, 1])
  Conv2D(8, 30, activation=relu)
  MaxPooling2D(50)
  Flatten()
  Reshape([7, 7])
  LSTM(4)
  Dense(10)
}

train { optimizer = SGD(0.01)  loss = categorical_crossentropy  epochs = 20  seed = 1 }
`;
    assert.deepEqual(told(text), ['negative-dimension on Conv2D(8, 30, activation=relu)']);
  });

  test('a call without brackets lacks them, and no argument', () => {
    for (const text of ['network {\n  Bidirectional(](8), merge_mode=sum, GRU', 'network] -> Add'])
      assert.deepEqual([...new Set(problemsOf(text).map(({ rule }) => rule))], ['syntax-error'], text);
  });

  test('an unknown layer, value or name is not followed by errors of what reads it', () => {
    const text = `let units = 8 / 0

network {
  Input(shape=[28])
  Desne(units)
  Reshape([3, 3])
  Dense(units)
  Add()
}

train {
  optimizer = Adma(0.1)
  loss = mse
  metrics = [accuracyy]
  callbacks = [EarlyStopping(monitor=val_accuracyy)]
}
`;
    assert.deepEqual(told(text), [
      'invalid-arithmetic on 8 / 0',
      'unknown-layer on Desne',
      'unknown-value on Adma',
      'unknown-value on accuracyy',
    ]);
  });

  test('a layer whose outputs lack names hides the next one', () => {
    const text = `network {
  Input(shape=[10])
  Embedding(100, 8)
  LSTM(8, return_state=true)
  LSTM(8)
  Dense(1)
}
`;
    assert.deepEqual(told(text), ['unnamed-outputs on LSTM']);
  });
});

suite('a mistake of a value that a `let` holds', () => {
  test('is told once, where it is written, with its uses', () => {
    const text = `let act = rellu

network {
  Dense(8, activation=act, input_shape=[4])
  Dense(8, activation=act)
  Dense(1)
}
`;
    assert.deepEqual(told(text), ['unknown-value on rellu']);
    assert.deepEqual(places(text, 'unknown-value'), [
      'Dense(8, activation=act, input_shape=[4]): used here',
      'Dense(8, activation=act): used here',
    ]);
  });

  test('is that of the use where another use takes the value as it is', () => {
    const text = `let size = 2.5

network {
  Dense(size, activation=elu(size), input_shape=[4])
  Dense(1)
}
`;
    assert.deepEqual(told(text), ['integer-expected on size']);
  });
});

suite('a mistake inside a block', () => {
  const text = `block recurrent(units) {
  LSTM(units)
  LSTM(units)
}

network small {
  Input(shape=[24, 1])
  recurrent(8)
}

network large {
  Input(shape=[24, 1])
  repeat 3 { Dropout(0.2) -> Dense(4) -> LSTM(4, return_sequences=true) }
  recurrent(16)
  Dense(1)
}
`;

  test('is told once in the block, with every use that has it', () => {
    assert.deepEqual(told(text), ['missing-return-sequences on LSTM(units)']);
    assert.deepEqual(places(text, 'missing-return-sequences'), [
      'LSTM(units): `LSTM(units)` needs the sequence',
      'recurrent(8): in this use of `recurrent`',
      'recurrent(16): in this use of `recurrent`',
    ]);
  });

  test('is told without the uses that do not have it', () => {
    const shrinking = `block shrink() {
  Conv2D(8, 3, activation=relu)
  MaxPooling2D(4, padding=same)
}

network {
  Input(shape=[32, 32, 3])
  shrink()  # first
  shrink()  # second
  shrink()  # third
  GlobalAveragePooling2D()
  Dense(10)
}
`;
    assert.deepEqual(told(shrinking), ['negative-dimension on Conv2D(8, 3, activation=relu)']);
    assert.deepEqual(
      places(shrinking, 'negative-dimension').filter((place) => place.endsWith('in this use of `shrink`')),
      ['shrink()  # third: in this use of `shrink`'],
    );
  });

  test('and in a repeat is told of the first round that has it', () => {
    const repeated = `network {
  Input(shape=[20, 20, 1])
  repeat 5 { Conv2D(8, 3, activation=relu) -> MaxPooling2D() }
  GlobalAveragePooling2D()
  Dense(1)
}
`;
    assert.deepEqual(told(repeated), ['negative-dimension on MaxPooling2D()']);
    assert.equal(places(repeated, 'negative-dimension').at(-1)?.split(': ')[1], 'in round 3 of this `repeat`');
  });
});

suite('the shapes on the way to a mistake', () => {
  test('are listed with their lines, the nearest first', () => {
    const text = `network {
  Input(shape=[28, 28, 1])
  Conv2D(8, 5, activation=relu)
  MaxPooling2D(4)
  Conv2D(16, 3, activation=relu)
  Reshape([6, 6])
  Dense(10)
}
`;
    assert.deepEqual(places(text, 'reshape-size-mismatch'), [
      'Conv2D(16, 3, activation=relu): `Conv2D(16, 3, activation=relu)` at line 5 gives `[batch, 4, 4, 16]`',
      'MaxPooling2D(4): `MaxPooling2D(4)` at line 4 gives `[batch, 6, 6, 8]`',
      'Conv2D(8, 5, activation=relu): `Conv2D(8, 5, activation=relu)` at line 3 gives `[batch, 24, 24, 8]`',
    ]);
  });

  test('are those of each branch where branches meet, what they share once', () => {
    const text = `network {
  x = Input(shape=[64, 64, 3])
  a = x -> Conv2D(16, 3, strides=2, padding=same, activation=relu)
  b = a -> Conv2D(16, 3, activation=relu)
  c = a -> MaxPooling2D()
  [b, c] -> Add()
  GlobalAveragePooling2D()
}
`;
    assert.deepEqual(places(text, 'shape-mismatch'), [
      'b = a -> Conv2D(16, 3, activation=relu): `Conv2D(16, 3, activation=relu)` at line 4 gives `[batch, 30, 30, 16]`',
      'a = x -> Conv2D(16, 3, strides=2, padding=same, activation=relu): `Conv2D(16, …)` at line 3 gives `[batch, 32, 32, 16]`',
      'c = a -> MaxPooling2D(): `MaxPooling2D()` at line 5 gives `[batch, 16, 16, 16]`',
    ]);
  });
});
