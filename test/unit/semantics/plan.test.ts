import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Choice, plan } from '../../../server/src/language/semantics/plan.ts';
import type { Plan } from '../../../server/src/protocol/index.ts';
import { read } from './reading.ts';

const one = 'network n { Dense(3, activation=softmax, input_shape=[4]) }';
const two = `network n {
  x = Input(shape=[4], name=rows)
  y = Input(shape=[2])
  [x, y] -> Concatenate()
  h = Dense(8)
  a = h -> Dense(1, name=age)
  s = h -> Dense(2)
  output a, s
}`;
const data = 'data { source = csv("f.csv") target = t }';

const planOf = (text: string, choice?: Choice): Plan => {
  const made = plan(read(text), choice);
  if (!('version' in made)) throw new Error(made.map(({ message }) => message.en).join(' '));
  return made;
};

const trained = (network: string, settings: string) => planOf(`${network} ${data} train { ${settings} }`).train;

suite('the plan of a training', () => {
  test('has every default filled in', () => {
    const { optimizer, batchSize, epochs, shuffle, classWeight } = trained(one, 'loss = mse');
    assert.deepEqual([optimizer.name, optimizer.config.learning_rate, optimizer.config.rho], ['RMSprop', 0.001, 0.9]);
    assert.deepEqual([batchSize, epochs, shuffle, classWeight], [32, 1, true, null]);
  });

  test('reports metrics under the word that is written, or the name of the class', () => {
    const metrics = 'metrics = [acc, accuracy, mse, mean_squared_error, MeanSquaredError(), MeanSquaredError(name="m")]';
    const labels = trained(one, `loss = mse ${metrics}`).metrics.dense?.map(({ label }) => label);
    assert.deepEqual(labels, ['acc', 'accuracy', 'mse', 'mean_squared_error', 'mean_squared_error', 'm']);
  });

  test('numbers the names that Keras makes for metrics, over all outputs', () => {
    const labels = (metrics: string) =>
      Object.values(trained(two, `loss = mse metrics = ${metrics}`).metrics).map((list) => list.map(({ label }) => label));
    assert.deepEqual(labels('[[AUC(), auc, AUC(curve=PR)], [AUC(name="own"), AUC()]]'), [
      ['auc', 'auc', 'auc_1'],
      ['own', 'auc_2'],
    ]);
    assert.deepEqual(labels('{dense_1: [AUC()], age: [AUC()]}'), [['auc_1'], ['auc']]);
  });

  test('takes one metric as a list of it', () => {
    assert.deepEqual(
      trained(one, 'loss = mse metrics = acc').metrics.dense?.map(({ label }) => label),
      ['acc'],
    );
  });

  test('takes a loss under any of its names, with the arguments of the class', () => {
    const losses = ['mse', 'mean_squared_error', 'MeanSquaredError', 'MeanSquaredError()', '"mse"'];
    const plans = losses.map((loss) => trained(one, `loss = ${loss}`).loss.dense);
    for (const loss of plans) assert.deepEqual(loss, plans[0]);
    assert.equal(trained(one, 'loss = categorical_crossentropy(from_logits=true)').loss.dense?.config.from_logits, true);
  });

  test('takes a schedule as a learning rate, and keeps decay', () => {
    const rate = trained(one, 'loss = mse optimizer = Adam(learning_rate=CosineDecay(1e-3, decay_steps=1_000))').optimizer.config
      .learning_rate;
    assert.deepEqual(Object.entries(rate ?? {}).slice(0, 1), [['name', 'CosineDecay']]);
    assert.equal(trained(one, 'loss = mse optimizer = SGD(lr=0.1, decay=1e-3)').optimizer.config.decay, 0.001);
  });

  test('divides records among outputs, by the layer’s name or the bound one', () => {
    const train = trained(
      two,
      'loss = {age: mse, s: categorical_crossentropy} loss_weights = {s: 0.5} metrics = {dense_1: [acc]}',
    );
    assert.deepEqual(
      Object.entries(train.loss).map(([name, { name: loss }]) => [name, loss]),
      [
        ['age', 'MeanSquaredError'],
        ['dense_1', 'CategoricalCrossentropy'],
      ],
    );
    assert.deepEqual(train.lossWeights, { age: 1, dense_1: 0.5 });
    assert.deepEqual(
      Object.entries(train.metrics).map(([name, list]) => [name, list.length]),
      [
        ['age', 0],
        ['dense_1', 1],
      ],
    );
  });

  test('takes one loss for all outputs, and a list of metrics in their order', () => {
    const train = trained(two, 'loss = mse metrics = [mae, [acc, mse]]');
    assert.deepEqual(Object.keys(train.loss), ['age', 'dense_1']);
    assert.deepEqual(
      Object.values(train.metrics).map((list) => list.map(({ label }) => label)),
      [['mae'], ['acc', 'mse']],
    );
  });

  test('weighs classes by their numbers', () => {
    assert.deepEqual(trained(one, 'loss = mse class_weight = {0: 1, 1: 5.5}').classWeight, { 0: 1, 1: 5.5 });
  });

  test('lets the command line have the last word', () => {
    const text = `${one} ${data} train a { loss = mse epochs = 3 } train b { loss = mae seed = 1 }`;
    const { train, data: read } = planOf(text, { train: 'b', epochs: 9, seed: 7 });
    assert.deepEqual([train.name, train.epochs, train.seed, read.seed], ['b', 9, 7, 7]);
  });
});

suite('the plan of the data', () => {
  const dataOf = (network: string, settings: string) =>
    planOf(`${network} data { source = csv("f.csv") ${settings} } train { loss = mse seed = 5 }`).data;

  test('gives columns to the inputs and outputs that they are for', () => {
    const read = dataOf(two, 'inputs = {rows: [a, b], y: columns("p0", "p1")} target = {age: t, s: [u, v]}');
    assert.deepEqual(read.inputs, { rows: ['a', 'b'], input_layer: { from: 'p0', to: 'p1' } });
    assert.deepEqual(read.target, { age: ['t'], dense_1: ['u', 'v'] });
  });

  test('leaves open what is not written', () => {
    const { inputs, target, encode, scale, split, shuffle, seed, missing } = dataOf(one, '');
    assert.deepEqual(
      [inputs, target, encode, scale, split, shuffle, seed, missing],
      [null, null, {}, null, null, true, 5, 'error'],
    );
  });

  test('completes the parts of a split', () => {
    assert.deepEqual(dataOf(one, 'split = [0.8, 0.2]').split, [0.8, 0.2, 0]);
  });

  test('keeps arguments of transformations', () => {
    const { scale, scaleTarget, reshape } = dataOf(one, 'scale = divide_by(255) scale_target = standard reshape = [8, 8, 1]');
    assert.deepEqual(
      [scale, scaleTarget?.name, reshape],
      [{ name: 'divide_by', config: { divisor: 255 } }, 'standard', [8, 8, 1]],
    );
  });
});

suite('the plan of a network', () => {
  test('lists a shared layer once, with a node a use', () => {
    const text =
      'network { a = Input(shape=[4]) b = Input(shape=[4]) layer e = Dense(3) x = a -> e() y = b -> e() [x, y] -> Add() }';
    const { layers, nodes, outputs } = planOf(`${text} ${data} train { loss = mse }`).network;
    assert.deepEqual(
      layers.map(({ name }) => name),
      ['dense', 'add'],
    );
    assert.deepEqual(
      nodes.map(({ layer, inputs }) => [layer, inputs]),
      [
        [0, [{ node: -1, index: 0 }]],
        [0, [{ node: -1, index: 1 }]],
        [
          1,
          [
            { node: 0, index: 0 },
            { node: 1, index: 0 },
          ],
        ],
      ],
    );
    assert.deepEqual(
      outputs.map(({ ref }) => ref),
      [{ node: 2, index: 0 }],
    );
  });

  test('leaves out what no output depends on', () => {
    const text = 'network { a = Dense(3, input_shape=[4]) b = a -> Dense(5) a -> Dense(2) }';
    assert.deepEqual(
      planOf(`${text} ${data} train { loss = mse }`).network.layers.map(({ name }) => name),
      ['dense', 'dense_2'],
    );
  });

  test('names inner weights after the layers inside wrappers', () => {
    const text = 'network { TimeDistributed(Dense(3), input_shape=[5, 2]) Bidirectional(LSTM(4, name=back)) }';
    const { layers } = planOf(`${text} ${data} train { loss = mse }`).network;
    const paths = layers.flatMap(({ weights }) => weights.map(({ path }) => path));
    assert.deepEqual(
      [paths[0], paths[2], paths[5]],
      ['time_distributed/dense/kernel', 'bidirectional/forward_back/kernel', 'bidirectional/backward_back/kernel'],
    );
  });

  test('knows sizes as numbers or not at all', () => {
    const { inputs } = planOf(`network { Input(shape=["time", 3]) -> LSTM(2) } ${data} train { loss = mse }`).network;
    assert.deepEqual(inputs, [{ name: 'input_layer', shape: [null, null, 3], dtype: 'float32' }]);
  });
});

suite('what forbids a plan', () => {
  const obstacles = (text: string, choice?: Choice) => {
    const made = plan(read(text), choice);
    return 'version' in made ? [] : made.map(({ message }) => message);
  };
  const train = 'train { loss = mse }';
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no train block', `${one} ${data}`, /no `train` block/],
    ['several of them', `${one} ${data} train a { loss = mse } train b { loss = mse }`, /`a`, `b`/],
    ['no network', `${data} ${train}`, /no network/],
    ['a network with an error', `network n { Dense(3) } ${data} ${train}`, /shapes of network `n`/],
    ['no loss', `${one} ${data} train { }`, /Without a `loss`/],
    ['no data', `${one} ${train}`, /what to learn from/],
    [
      'two weights a row',
      `${one} ${data.replace('}', '\n sample_weight = "w" }')} train { loss = mse\n class_weight = {0: 2} }`,
      /one of the two/,
    ],
  ];
  for (const [what, text, pattern] of cases)
    test(`is ${what}`, () => {
      const [message, ...others] = obstacles(text);
      assert.match(message?.en ?? '', pattern);
      assert.notEqual(message?.fr, message?.en);
      assert.deepEqual(others, []);
    });

  test('is a train block that the file has not', () => {
    assert.match(obstacles(`${one} ${data} train a { loss = mse }`, { train: 'b' })[0]?.en ?? '', /called `b`/);
  });
});
