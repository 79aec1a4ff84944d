import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { found, onlyFinding, read } from './reading.ts';

const network = 'network n { Dense(1, input_shape=[4]) }';
const trainOf = (settings: string, before = network) => {
  const [train] = read(`${before} train { ${settings} }`).train;
  return train ?? assert.fail('no train block');
};

suite('the settings of a block', () => {
  test('have defaults, and take the values of lets', () => {
    const { config } = trainOf('loss = mse batch_size = b', `let b = 8 ${network}`);
    assert.deepEqual([config.batch_size, config.epochs, config.shuffle], [8, 1, true]);
  });

  test('that are wrong are left out', () => {
    assert.equal('epochs' in trainOf('epochs = 2.5').config, false);
  });

  test('are known by their names', () => {
    assert.deepEqual(found(`${network} train { loss = mse epoch = 3 }`), ['unknown-setting: epoch']);
  });

  test('are given once', () => {
    assert.deepEqual(found(`${network} train { loss = mse epochs = 3 epochs = 4 }`), ['duplicate-name: epochs']);
  });

  test('have values of their kind', () => {
    const wrong = (setting: string) => found(`${network} train { loss = mse ${setting} }`);
    assert.deepEqual(wrong('epochs = 2.5'), ['integer-expected: 2.5']);
    assert.deepEqual(wrong('epochs = 0'), ['out-of-range: 0']);
    assert.deepEqual(wrong('shuffle = 3'), ['invalid-argument-type: 3']);
    assert.deepEqual(wrong('optimizer = Sdg(0.1)'), ['unknown-value: Sdg']);
    assert.deepEqual(wrong('metrics = [acuracy]'), ['unknown-value: acuracy']);
    assert.deepEqual(wrong('reset_states = always'), ['unknown-value: always']);
    assert.deepEqual(found(`${network} train { loss = meen_squared_error }`), ['unknown-value: meen_squared_error']);
  });

  test('may have old names, in old units', () => {
    const { config } = trainOf('nb_epoch = 7 samples_per_epoch = 1000 batch_size = 30');
    assert.deepEqual([config.epochs, config.steps_per_epoch], [7, 34]);
    assert.deepEqual(onlyFinding(`${network} train { nb_epoch = 3 }`, 'deprecated-name').what, 'setting');
  });

  test('of data name columns as words or strings', () => {
    const [data] = read('data { source = csv("f.csv") inputs = [a, "b"] target = species encode = {species: one_hot} }').data;
    assert.deepEqual(
      [data?.config.inputs, data?.config.target, data?.config.encode],
      [['a', 'b'], ['species'], { species: 'one_hot' }],
    );
    assert.deepEqual(found('data { source = csv("f.csv") inputs = columns("p0", "p63") target = species }'), []);
  });
});

suite('a train block', () => {
  test('takes the only network and the only data', () => {
    const [train] = read(`${network} data d { source = csv("f") } train { loss = mse }`).train;
    assert.deepEqual([train?.network?.name, train?.data?.name], ['n', 'd']);
  });

  test('chooses among several', () => {
    const several = `${network} network m { } data d { source = csv("f") } data e { source = csv("g") }`;
    const [train] = read(`${several} train { network = m data = e }`).train;
    assert.deepEqual([train?.network?.name, train?.data?.name], ['m', 'e']);
    assert.deepEqual(found(`${several} train { }`), [
      'several-networks-without-choice: train',
      'several-data-without-choice: train',
    ]);
    const { names, insertAt } = onlyFinding(`${several} train { }`, 'several-data-without-choice');
    assert.deepEqual([names, `${several} train { }`.slice(0, insertAt).endsWith('train {')], [['d', 'e'], true]);
  });

  test('names what there is, even where a let has that name', () => {
    assert.deepEqual(found(`${network} train { network = nn }`), ['unknown-name: nn']);
    assert.equal(trainOf('network = n', `let n = 3 ${network}`).network?.name, 'n');
  });
});

suite('a search', () => {
  const search = (setting: string, before = 'let units = 32') => found(`${before} search { ${setting} }`);

  test('tries values of a let', () => {
    assert.deepEqual(search('units in [16, 32]'), []);
    assert.deepEqual(search('units in integers(1, 4) trials = 10 objective = minimize(val_loss)'), []);
  });

  test('tries nothing but lets', () => {
    assert.deepEqual(search('unitss in [16, 32]'), ['search-name-not-a-let: unitss']);
    assert.deepEqual(search('units in [16] layers in [1]'), ['search-name-not-a-let: layers']);
  });

  test('needs a range that has something in it', () => {
    assert.deepEqual(search('units in []'), ['invalid-search-space: []']);
    assert.deepEqual(search('units in uniform(0.5, 0.2)'), ['invalid-search-space: uniform(0.5, 0.2)']);
    assert.deepEqual(search('units in [8, "a", "b"]'), ['invalid-search-space: "a"', 'invalid-search-space: "b"']);
    assert.deepEqual(search('units in 3'), ['invalid-search-space: 3']);
    assert.deepEqual(search('units in unifrom(0, 1)'), ['unknown-value: unifrom']);
    assert.deepEqual(search('units in integers(1.5, 4)'), ['integer-expected: 1.5']);
    assert.deepEqual(search('units in log_uniform(0, 4)'), ['out-of-range: 0']);
    assert.deepEqual(search('units in uniform(1)'), ['missing-argument: uniform']);
  });

  test('needs values that the arguments take in which the let stands', () => {
    const used = 'let units = 32 network { Input(shape=[4]) Dense(units) }';
    assert.deepEqual(search('units in [8, 0, 1.5]', used), ['out-of-range: 0', 'integer-expected: 1.5']);
    assert.deepEqual(search('units in uniform(1, 8)', used), ['invalid-search-space: uniform(1, 8)']);
    assert.deepEqual(search('units in integers(0, 8)', used), ['invalid-search-space: integers(0, 8)']);
    assert.deepEqual(search('units in uniform(1, 8)', used.replace('Dense(units)', 'Dense(3)')), []);
    const word = 'let act = relu network { Input(shape=[4]) Dense(8, activation=act) }';
    assert.deepEqual(search('act in [relu, tanhh, none]', word), ['unknown-value: tanhh']);
    const setting = 'let size = 32 train { loss = mse batch_size = size }';
    assert.deepEqual(search('size in [16, 0]', setting), ['out-of-range: 0']);
  });

  test('takes calls and words for one kind, and none for any', () => {
    assert.deepEqual(search('k in [none, l2(0.1), l1]', 'let k = l2(0.1)'), []);
    assert.deepEqual(search('k in [he_normal, RandomNormal(0.0, 0.1)]', 'let k = he_normal'), []);
    assert.deepEqual(search('k in [0.5, relu]', 'let k = none'), []);
  });

  test('may try a let that is called like one of its own settings', () => {
    assert.deepEqual(search('trials in [1, 2] trials = 4', 'let trials = 1'), []);
    assert.deepEqual(search('units in [1] units in [2]'), ['duplicate-name: units']);
    assert.deepEqual(search('trials = 1 trials = 2'), ['duplicate-name: trials']);
  });

  test('has the settings of the language, with their kinds', () => {
    assert.deepEqual(search('trials = 0'), ['out-of-range: 0']);
    assert.deepEqual(search('parallel = 1.5'), ['integer-expected: 1.5']);
    assert.deepEqual(search('sampler = gird'), ['unknown-value: gird']);
    assert.deepEqual(search('objective = least(val_loss)'), ['unknown-value: least']);
    assert.deepEqual(search('train = 5'), ['invalid-argument-type: 5']);
    assert.deepEqual(search('train = b', 'train a { loss = mse }'), ['unknown-name: b']);
    assert.deepEqual(search('train = a', 'train a { loss = mse }'), []);
  });
});
