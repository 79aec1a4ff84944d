import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue, type Lang } from '../../../server/src/catalogue/index.ts';
import { complete } from '../../../server/src/language/features/completion.ts';
import { marked } from './spec.ts';

/** A snippet with its places in `<>`. */
const shownHoles = (snippet: string): string => snippet.replaceAll(/\$\{([^}]*)\}/g, '<$1>');

const at = (spec: string, lang: Lang = 'en') => {
  const { model, offset, text } = marked(spec);
  const items = complete(model, offset, lang, catalogue);
  const labels = items.map(({ label }) => label);
  const item = (label: string) => {
    const found = items.find((one) => one.label === label);
    assert.ok(found, `<label> is not among ${labels.join(', ')}`);
    return found;
  };
  return { items, labels, item, insert: (label: string) => shownHoles(item(label).insert), text };
};

/** The text after a completion was taken, its snippet as it is. */
const taken = (spec: string, label: string): string => {
  const { text, item } = at(spec);
  const { range, insert } = item(label);
  return text.slice(0, range.start) + insert + text.slice(range.end);
};

const includes = (labels: readonly string[], ...wanted: readonly string[]): void => {
  for (const label of wanted) assert.ok(labels.includes(label), `<label> is not among ${labels.join(', ')}`);
};

const excludes = (labels: readonly string[], ...unwanted: readonly string[]): void => {
  for (const label of unwanted) assert.ok(!labels.includes(label), `<label> is among ${labels.join(', ')}`);
};

describe('in a body', () => {
  test('layers come with a place for each argument that they must have', () => {
    assert.equal(at('network { ‸ }').insert('Dense'), 'Dense(<1:units>)');
    assert.equal(at('network { ‸ }').insert('Embedding'), 'Embedding(<1:input_dim>, <2:output_dim>)');
    assert.equal(at('network { ‸ }').insert('Flatten'), 'Flatten()');
    assert.equal(at('network { ‸ }').insert('Input'), 'Input(shape=[$1])');
    assert.equal(at('network { ‸ }').insert('Reshape'), 'Reshape([<1:target_shape>])');
  });

  test('blocks, shared layers, values and statements are there too', () => {
    const spec = 'block b(f, s=1) { Dense(f) }\nnetwork {\n x = Input(shape=[3])\n layer s = Dense(3)\n ‸\n}';
    const { labels, insert } = at(spec);
    includes(labels, 'x', 'b', 's', 'Dense', 'let', 'layer', 'repeat', 'output');
    assert.equal(insert('x'), 'x -> ');
    assert.equal(insert('b'), 'b(<1:f>)');
    assert.equal(insert('s'), 's()');
  });

  test('a value is offered only after it is bound, and shows its shape', () => {
    const spec = (cursor: number) =>
      ['network {', cursor === 0 ? '‸' : '', 'x = Input(shape=[3])', cursor === 1 ? '‸' : '', '}'].join('\n');
    excludes(at(spec(0)).labels, 'x');
    assert.equal(at(spec(1)).item('x').detail, 'value [batch, 3]');
    assert.equal(at(spec(1), 'fr').item('x').detail, 'valeur [lot, 3]');
  });

  test('after an arrow only what can be called is offered', () => {
    const { labels } = at('network { x = Input(shape=[3])\n x -> ‸ }');
    includes(labels, 'Dense', 'LSTM');
    excludes(labels, 'x', 'let', 'repeat', 'Input');
  });

  test('after a name and = layers and values are offered', () => {
    includes(at('network { x = Input(shape=[3])\n y = ‸ }').labels, 'Dense', 'x');
  });

  test('a list of sources takes values alone', () => {
    assert.deepEqual(at('network { x = Input(shape=[3])\n y = x -> Dense(3)\n [x, ‸] -> Add() }').labels, ['x', 'y']);
  });

  test('output takes values', () => {
    assert.deepEqual(at('network { x = Input(shape=[3])\n output ‸ }').labels, ['x']);
  });

  test('a block has its input, and does not offer itself', () => {
    const { labels } = at('block one(f) { Dense(f) }\nblock two(f) { ‸ }');
    includes(labels, 'input', 'one');
    excludes(labels, 'two');
  });

  test('names being made are not completed', () => {
    for (const spec of ['network ‸', 'network { layer ‸ = Dense(3) }', 'let ‸ = 3', 'block ‸(x) { }'])
      assert.deepEqual(at(spec).labels, [], spec);
  });
});

describe('inside brackets', () => {
  test('arguments are offered with a place for their value, those that must be given first', () => {
    const { labels, insert, item } = at('network { LSTM(‸) }');
    assert.equal(labels[0], 'units');
    assert.equal(insert('return_sequences'), 'return_sequences=<1|true,false|>');
    assert.equal(insert('dropout'), 'dropout=<1:0>');
    assert.match(item('return_sequences').documentation, /All outputs in time/);
    assert.match(at('network { LSTM(‸) }', 'fr').item('return_sequences').documentation, /Toutes les sorties dans le temps/);
  });

  test('an argument that is given is not offered again, by position, by name or by an old name', () => {
    excludes(at('network { Dense(10, ‸) }').labels, 'units');
    excludes(at('network { Dense(use_bias=false, ‸) }').labels, 'use_bias');
    excludes(at('train { optimizer = SGD(lr=0.1, ‸) }').labels, 'learning_rate');
  });

  test('the values of the next argument by position are offered too', () => {
    assert.equal(at('network { Activation(‸) }').labels[0], 'linear');
    includes(at('network { Dense(10, ‸) }').labels, 'relu', 'activation');
    excludes(at('network { Dense(units=10, ‸) }').labels, 'relu');
  });

  test('layers, and what a wrapper wraps', () => {
    assert.equal(at('network { Bidirectional(‸) }').insert('LSTM'), 'LSTM(<1:units>)');
    includes(at('network { TimeDistributed(Dense(‸)) }').labels, 'units');
  });

  test('the parameters of a block, with their defaults', () => {
    const { labels, insert } = at('block b(f, s=1) { Dense(f) }\nnetwork { b(‸) }');
    assert.deepEqual(labels, ['f', 's']);
    assert.equal(insert('s'), 's=<1:1>');
    assert.deepEqual(at('block b(f, s=1) { Dense(f) }\nnetwork { b(3, ‸) }').labels, ['s']);
  });

  test('lets, parameters and counters are values', () => {
    const spec = 'let units = 8\nblock b(f) { repeat 3 as i { Dense(‸) } }';
    includes(at(spec).labels, 'units', 'f', 'i');
    assert.equal(at(spec).item('units').detail, 'let = 8');
  });

  test('the arguments of a nested call are its own', () => {
    const { labels } = at('network { Dense(10, kernel_constraint=max_norm(‸)) }');
    includes(labels, 'max_value', 'axis');
    excludes(labels, 'units');
  });
});

describe('after name=', () => {
  const values: readonly (readonly [string, readonly string[]])[] = [
    ['network { Dense(2, activation=‸) }', ['relu', 'softmax', 'none']],
    ['network { Conv2D(2, 3, padding=‸) }', ['valid', 'same']],
    ['network { LSTM(2, return_sequences=‸) }', ['true', 'false']],
    ['network { Dense(2, kernel_initializer=‸) }', ['glorot_uniform', 'he_normal', 'zeros']],
    ['network { Dense(2, kernel_regularizer=‸) }', ['l1', 'l2', 'none']],
    ['network { Dense(2, kernel_constraint=‸) }', ['max_norm', 'non_neg']],
    ['train { loss = ‸ }', ['mean_squared_error', 'mse', 'binary_crossentropy']],
    ['train { loss = {a: ‸} }', ['mean_squared_error']],
    ['train { optimizer = ‸ }', ['SGD', 'RMSprop', 'Adam']],
    ['train { optimizer = Adam(learning_rate=‸) }', ['CosineDecay']],
    ['train { metrics = [‸] }', ['accuracy', 'mae']],
    ['train { callbacks = [‸] }', ['EarlyStopping']],
    ['train { reset_states = ‸ }', ['never', 'epoch']],
    ['data { source = ‸ }', ['csv', 'npz', 'idx']],
    ['data { scale = ‸ }', ['standard', 'minmax', 'divide_by']],
    ['data { encode = {a: ‸} }', ['one_hot', 'integer']],
    ['let r = 1\nsearch { r in ‸ }', ['uniform', 'log_uniform', 'integers']],
    ['network one { }\nnetwork two { }\ntrain { network = ‸ }', ['one', 'two']],
  ];
  for (const [spec, wanted] of values)
    test(`${spec.replaceAll('\n', ' ')} offers ${wanted.join(', ')}`, () => {
      includes(at(spec).labels, ...wanted);
    });

  test('only what the setting takes is offered', () => {
    excludes(at('data { scale = ‸ }').labels, 'window', 'columns');
    excludes(at('train { loss = ‸ }').labels, 'relu', 'accuracy');
  });

  test('what an epoch reports is offered to monitor, under the names of the metrics that are written', () => {
    const spec = 'train { metrics = [acc, mae]\n callbacks = [EarlyStopping(monitor=‸)] }';
    assert.deepEqual(at(spec).labels.slice(0, 3), ['val_loss', 'val_acc', 'val_mae']);
  });

  test('an entry with arguments comes with its usual ones to be typed over', () => {
    assert.equal(at('network { Dense(2, kernel_regularizer=‸) }').insert('l2'), 'l2(<1:1e-4>)');
    assert.equal(at('train { loss = ‸ }').insert('mean_squared_error'), 'mean_squared_error');
  });
});

describe('in settings', () => {
  test('settings are offered once, the one that must be written first', () => {
    const { labels, insert } = at('train { epochs = 3\n ‸ }');
    assert.equal(labels[0], 'loss');
    excludes(labels, 'epochs');
    assert.equal(insert('batch_size'), 'batch_size = <1:32>');
    assert.equal(insert('metrics'), 'metrics = [$1]');
    assert.equal(insert('shuffle'), 'shuffle = <1|false,true|>');
  });

  test('an old name counts as given', () => {
    excludes(at('train { nb_epoch = 3\n ‸ }').labels, 'epochs');
  });

  test('a search offers the lets of the file', () => {
    assert.equal(at('let units = 3\nsearch { ‸ }').insert('units'), 'units in $1');
  });
});

test('at the top of a file declarations are offered, at the beginning of a line alone', () => {
  assert.deepEqual(at('‸').labels, ['network', 'data', 'train', 'let', 'block', 'search', 'import']);
  includes(at('let a = 1\n‸\nnetwork { }').labels, 'train');
  assert.deepEqual(at('network { } ‸').labels, []);
});

test('in comments, strings and numbers nothing is offered', () => {
  for (const spec of ['# a ‸', 'network { Dense(1‸2) }', 'data { source = csv("a‸.csv") }', 'data { source = csv("a‸'])
    assert.deepEqual(at(spec).labels, [], spec);
});

test('the whole word is replaced, also from its middle', () => {
  assert.equal(taken('network { Den‸se(3) }', 'LSTM'), 'network { LSTM(3) }');
  assert.equal(taken('network { Conv2D(3, 3, padding=va‸lid) }', 'same'), 'network { Conv2D(3, 3, padding=same) }');
  assert.equal(taken('network { Dense(3, act‸=relu) }', 'activation'), 'network { Dense(3, activation=relu) }');
  assert.equal(taken('train { bat‸ = 3 }', 'batch_size'), 'train { batch_size = 3 }');
  assert.equal(
    taken('network { x = Input(shape=[3])\n ‸ -> Dense(3) }', 'x'),
    'network { x = Input(shape=[3])\n x -> Dense(3) }',
  );
});

test('a text that breaks off is completed as far as it goes', () => {
  includes(at('network { Dense(10, activation=‸').labels, 'relu');
  includes(at('train { optimizer = SGD(‸').labels, 'momentum');
  includes(at('network {\n Dense(10, ‸\n Dense(3)\n}').labels, 'activation');
  includes(at('train {\n ‸').labels, 'loss');
});

test('no old name is ever offered', () => {
  const specs = [
    'network { ‸ }',
    'network { LSTM(‸) }',
    'network { Dense(‸) }',
    'train { ‸ }',
    'train { loss = ‸ }',
    'train { metrics = [‸] }',
  ];
  const old = [
    'lr',
    'nb_epoch',
    'W_regularizer',
    'output_dim',
    'init',
    'logcosh',
    'cosine_proximity',
    'acc',
    'CuDNNLSTM',
    'samples_per_epoch',
  ];
  for (const spec of specs) excludes(at(spec).labels, ...old);
});

test('items are sorted as they are listed, each label once', () => {
  for (const spec of ['network { ‸ }', 'network { Dense(2, ‸) }', 'train { loss = ‸ }']) {
    const { items, labels } = at(spec);
    assert.deepEqual(
      items.map(({ sort }) => sort).toSorted(),
      items.map(({ sort }) => sort),
    );
    assert.equal(new Set(labels).size, labels.length);
  }
});

describe('the name of a call that is a value', () => {
  test('is one of what the place takes', () => {
    assert.deepEqual(at('search { units in uni‸form(1, 2) }').labels, ['uniform', 'log_uniform', 'integers']);
    includes(at('train { optimizer = Ad‸(0.1) }').labels, 'Adam', 'SGD');
    excludes(at('train { optimizer = Ad‸(0.1) }').labels, 'Dense', 'none');
    includes(at('network { Dense(3, kernel_regularizer=l‸(0.1)) }').labels, 'l1', 'l2');
    includes(at('network { TimeDistributed(De‸(1)) }').labels, 'Dense', 'Conv2D');
    assert.equal(at('train { optimizer = Ad‸(0.1) }').insert('Adam'), 'Adam');
  });

  test('is a layer where one is shared', () => {
    includes(at('network { layer s = De‸(3) }').labels, 'Dense', 'LSTM');
  });
});
