import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';

/** A spec that uses a part of the language and is clean, and what goes wrong when a piece of it is replaced. */
interface Feature {
  readonly text: string;
  readonly mistakes: readonly (readonly [from: string, to: string, rule: string])[];
}

const features: Readonly<Record<string, Feature>> = {
  'several outputs of a layer, and states as further inputs': {
    text: `network {
  x = Input(shape=[12, 3])
  [y, h, c] = x -> LSTM(8, return_sequences=true, return_state=true)
  z = [y, h, c] -> LSTM(8)
  [all, last] = y -> GRU(4, return_state=true, return_sequences=true)
  output z, last, all
}
`,
    mistakes: [
      ['[y, h, c] = x', '[y, h] = x', 'unnamed-outputs'],
      ['return_state=true)\n  z', 'return_state=false)\n  z', 'unnamed-outputs'],
      ['[y, h, c] -> LSTM(8)', '[y, h] -> LSTM(8)', 'input-count-mismatch'],
      ['[y, h, c] -> LSTM(8)', '[y, h, c] -> LSTM(9)', 'shape-mismatch'],
      ['[y, h, c] -> LSTM(8)', '[y, h, d] -> LSTM(8)', 'unknown-name'],
      ['[all, last]', '[h, last]', 'duplicate-name'],
    ],
  },
  'shared layers and shared blocks': {
    text: `block tower(units) {
  Dense(units, activation=relu)
  Dropout(0.3)
}

network {
  layer encode = Dense(16, activation=relu)
  left  = Input(shape=[10])
  right = Input(shape=[10])
  a = left -> encode() -> tower(4)
  b = right -> encode() -> tower(4)
  [a, b] -> Subtract() -> Dense(1, activation=sigmoid)
}
`,
    mistakes: [
      ['right = Input(shape=[10])', 'right = Input(shape=[9])', 'shape-mismatch'],
      ['left -> encode()', 'left -> encoder()', 'unknown-layer'],
      ['left -> encode()', 'left -> encode(3)', 'too-many-arguments'],
      ['layer encode = Dense(16, activation=relu)\n', '', 'unknown-layer'],
      ['tower(4)\n  b', 'tower()\n  b', 'missing-argument'],
      ['tower(4)\n  b', 'tower(4, 5)\n  b', 'too-many-arguments'],
      ['layer encode = Dense', 'layer encode = tower', 'not-callable'],
    ],
  },
  'blocks with defaults, in each other, with several outputs': {
    text: `block unit(filters, size=3, act=relu) {
  Conv2D(filters, size, padding=same, activation=act)
}

block fork(filters, wide=5) {
  near = input -> unit(filters)
  far  = input -> unit(filters, size=wide, act=elu)
  output near, far
}

network {
  Input(shape=[16, 16, 3]) -> unit(8, 1)
  [p, q] = fork(8)
  [p, q] -> Add()
}
`,
    mistakes: [
      ['[p, q] = fork(8)\n', 'fork(8)\n', 'unknown-name'],
      ['[p, q] = fork(8)\n  [p, q] -> Add()', 'fork(8) -> Flatten()', 'unnamed-outputs'],
      ['[p, q] = fork(8)', '[p, q, r] = fork(8)', 'unnamed-outputs'],
      ['unit(filters)', 'fork(filters)', 'recursive-block'],
      ['size=wide', 'width=wide', 'unknown-argument'],
      ['unit(8, 1)', 'unit(size=1, 8)', 'too-many-arguments'],
      ['filters, size=3, act=relu', 'filters, size=3, act=relu, size=4', 'duplicate-name'],
      ['output near, far', 'output near, off', 'unknown-name'],
      ['unit(8, 1)', 'unit(8, filters=4)', 'duplicate-argument'],
      ['act=relu', 'act=rleu', 'unknown-value'],
    ],
  },
  'rounds of a repeat': {
    text: `let depth = 2

network {
  Input(shape=[32, 32, 3])
  repeat depth + 1 as i {
    let filters = 16 * 2 ** i
    Conv2D(filters, 3, padding=same, activation=relu)
    MaxPooling2D(2)
  }
  repeat 0 { Dense(3) }
  GlobalAveragePooling2D()
}
`,
    mistakes: [
      ['depth + 1', 'depth + 0.5', 'invalid-repeat-count'],
      ['depth + 1', '-depth', 'invalid-repeat-count'],
      ['depth + 1', '"two"', 'invalid-repeat-count'],
      ['repeat depth + 1 as i', 'repeat depth + 1', 'unknown-name'],
      ['GlobalAveragePooling2D()\n', 'GlobalAveragePooling2D() -> Dense(filters)\n', 'unknown-name'],
      ['depth + 1', '6', 'negative-dimension'],
      ['2 ** i', '2 ** (i - 5)', 'integer-expected'],
    ],
  },
  'arithmetic, lists, words': {
    text: `let units  = 64
let half   = units // 2
let rest   = units % 7
let act    = relu
let shape  = [2 ** 3, 8] + [3]
let first  = "col" + "umn"
let rate   = (1 - 0.6) / 2

network {
  Input(shape=shape)
  Flatten(name=first)
  Dense(half + rest, activation=act)
  Dropout(rate)
  Dense(-(-10), activation="softmax")
}
`,
    mistakes: [
      ['units // 2', 'units / 2', 'integer-expected'],
      ['units // 2', 'units // 0', 'invalid-arithmetic'],
      ['units // 2', 'units // "a"', 'invalid-arithmetic'],
      ['units // 2', 'hlaf // 2', 'unknown-name'],
      ['[2 ** 3, 8] + [3]', '[2 ** 3, 8] + 3', 'invalid-arithmetic'],
      ['"col" + "umn"', '3', 'invalid-argument-type'],
      ['let half   = units', 'let half   = half', 'used-before-bound'],
      ['let rest   = units', 'let rest   = rest', 'used-before-bound'],
      ['let act    = relu', 'let act    = [relu]', 'invalid-argument-type'],
      ['units  = 64', 'units  = 9_007_199_254_740_993', 'invalid-arithmetic'],
      ['Dense(half + rest', 'Dense(3.0', 'integer-expected'],
    ],
  },
  'records by name of an output': {
    text: `network {
  x    = Input(shape=[8]) -> Dense(32, activation=relu)
  kind = x -> Dense(3, activation=softmax)
  size = x -> Dense(1, name="length")
  output kind, size
}

train {
  optimizer    = Adam(0.001)
  loss         = {kind: sparse_categorical_crossentropy, length: mse}
  loss_weights = {kind: 1.0, size: 0.5}
  metrics      = {kind: [accuracy], "length": [mae]}
}
`,
    mistakes: [
      ['{kind: sparse', '{sort: sparse', 'output-loss-mismatch'],
      ['{kind: sparse_categorical_crossentropy, length: mse}', '{length: mse}', 'output-loss-mismatch'],
      ['length: mse}', 'kind: mse}', 'duplicate-name'],
      ['kind: 1.0', 'kind: "much"', 'invalid-argument-type'],
      ['[accuracy]', '[accuracies]', 'unknown-value'],
      ['length: mse}', 'length mse}', 'syntax-error'],
    ],
  },
  'several networks, data and trainings, and which goes with which': {
    text: `network small { Dense(1, input_shape=[4]) }

network large { Dense(64, activation=relu, input_shape=[4]) Dense(1) }

data iris { source = csv("iris.csv") }

data wine { source = csv("wine.csv") }

train quick {
  network   = small
  data      = iris
  optimizer = Adam(0.001)
  loss      = mse
}

train iris {
  network   = large
  data      = wine
  optimizer = Adam(0.001)
  loss      = mse
  validation_split = 0.1
}

search { train = iris }
`,
    mistakes: [
      ['  network   = small\n', '', 'several-networks-without-choice'],
      ['  data      = iris\n', '', 'several-data-without-choice'],
      ['= small', '= smaller', 'unknown-name'],
      ['data      = wine', 'data      = quick', 'unknown-name'],
      ['network large', 'network small', 'duplicate-name'],
      ['data wine', 'data iris', 'duplicate-name'],
      ['train iris', 'train quick', 'duplicate-name'],
      ['search { train = iris }', 'search { train = small }', 'unknown-name'],
      ['network   = large', 'network   = large\n  network = small', 'duplicate-name'],
    ],
  },
  'names that hide others, and keywords as names': {
    text: `let data = 3
let input = 4

network {
  let data = 5
  layer = Input(shape=[input])
  output = layer -> Dense(data, activation=relu)
  repeat = output -> Dense(data + 1, activation=relu)
  repeat -> Dense(2)
}
`,
    mistakes: [
      ['layer = Input', 'let = Input', 'unknown-name'],
      ['let input = 4\n', 'let input = 4\nlet input = 5\n', 'duplicate-name'],
      ['output -> Dense', 'outputs -> Dense', 'unknown-name'],
      ['let data = 5\n', 'let true = 5\n', 'syntax-error'],
    ],
  },
  'documentation and suppression': {
    text: `## How wide.
let units = 8

network {
  Input(shape=[4])
  # nnspec-ignore high-dropout: the data are few
  Dropout(0.9)
  ## What is kept of it.
  kept = Dense(units)
}
`,
    mistakes: [
      ['high-dropout: the', 'high-droput: the', 'unknown-rule'],
      ['Dropout(0.9)', 'Dropout(0.2)', 'unused-suppression'],
      ['  # nnspec-ignore high-dropout: the data are few\n', '', 'high-dropout'],
    ],
  },
};

const loud = (text: string) =>
  readSpec(text)
    .problems()
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);

for (const [name, { text, mistakes }] of Object.entries(features))
  suite(`${name}:`, () => {
    test('a spec with them is clean', () => assert.deepEqual(loud(text), []));

    for (const [from, to, rule] of mistakes)
      test(`${JSON.stringify(to)} in place of ${JSON.stringify(from)} is ${rule}`, () => {
        assert.ok(text.includes(from), from);
        const found = loud(text.replace(from, to));
        assert.ok(found.includes(rule), found.join(', '));
        assert.ok(found.length <= 2, `one mistake, ${found.length} problems: ${found.join(', ')}`);
      });
  });
