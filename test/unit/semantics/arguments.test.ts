import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { configOf, found, onlyFinding, read } from './reading.ts';

const conv = (args: string): string => `network { Conv2D(${args}, input_shape=[32, 32, 3]) }`;
const dense = (args: string): string => `network { Dense(${args}, input_shape=[4]) }`;

suite('an argument', () => {
  test('may be given by position or by name', () => {
    assert.deepEqual(configOf(conv('8, 3'), 'conv2d'), configOf(conv('kernel_size=3, filters=8'), 'conv2d'));
  });

  test('that takes one number for every axis becomes a list', () => {
    assert.deepEqual(configOf(conv('8, 3, strides=[2, 1]'), 'conv2d')?.kernel_size, [3, 3]);
    assert.deepEqual(configOf(conv('8, 3, strides=(2, 1)'), 'conv2d')?.strides, [2, 1]);
  });

  test('may be a word or a string, which mean the same', () => {
    assert.deepEqual(configOf(conv('8, 3, padding=same'), 'conv2d'), configOf(conv('8, 3, padding="same"'), 'conv2d'));
    assert.deepEqual(configOf(dense('3, relu'), 'dense'), configOf(dense('3, "relu"'), 'dense'));
  });

  test('that is an entry takes it under its class and its function names, with or without brackets', () => {
    const same = ['max_norm(3)', 'MaxNorm(3)', 'MaxNorm(max_value=3)', 'maxnorm(3)'];
    const configs = same.map((value) => configOf(dense(`1, kernel_constraint=${value}`), 'dense')?.kernel_constraint);
    for (const config of configs) assert.deepEqual(config, { name: 'MaxNorm', config: { max_value: 3, axis: 0 } });
    assert.deepEqual(configOf(dense('1, kernel_constraint=max_norm'), 'dense')?.kernel_constraint, {
      name: 'MaxNorm',
      config: { max_value: 2, axis: 0 },
    });
  });

  test('may be none where nothing is one of its values', () => {
    assert.equal(configOf(dense('1, kernel_regularizer=none'), 'dense')?.kernel_regularizer, null);
  });

  test('that is left out has its default, filled in to the last', () => {
    const config = configOf(dense('1'), 'dense');
    assert.equal(config?.use_bias, true);
    assert.deepEqual(Object.entries(config?.kernel_initializer ?? {})[0], ['name', 'GlorotUniform']);
  });

  test('that only places the layer is no part of its configuration', () => {
    assert.deepEqual(
      Object.keys(configOf(dense('1, name=a'), 'a') ?? {}).filter((key) => /name|input/.test(key)),
      [],
    );
  });

  test('that all layers have is part of the configuration when it says something', () => {
    assert.equal(configOf(dense('1, trainable=false'), 'dense')?.trainable, false);
    assert.equal('trainable' in (configOf(dense('1, trainable=true'), 'dense') ?? {}), false);
    const frozen = read(dense('1, trainable=false')).networks[0]?.layers[0]?.weights;
    assert.deepEqual(
      frozen?.map(({ trainable }) => trainable),
      [false, false],
    );
  });
});

suite('an old name', () => {
  test('is understood, and hinted at with what replaces it', () => {
    const text = dense('output_dim=3, init="he_normal", W_regularizer=l2(0.1)');
    assert.equal(configOf(text, 'dense')?.units, 3);
    assert.deepEqual(
      read(text).findings.map((f) => f.rule === 'deprecated-name' && [f.old, f.replacement, f.now]),
      [
        ['output_dim', 'units', 'refused'],
        ['init', 'kernel_initializer', 'refused'],
        ['W_regularizer', 'kernel_regularizer', 'refused'],
      ],
    );
  });

  test('brings its old values with it', () => {
    assert.equal(configOf(conv('8, 3, dim_ordering=tf'), 'conv2d')?.data_format, 'channels_last');
    assert.equal(configOf(conv('8, 3, border_mode="same"'), 'conv2d')?.padding, 'same');
  });

  test('may give a list in parts', () => {
    assert.deepEqual(configOf(conv('nb_filter=8, nb_row=3, nb_col=5'), 'conv2d')?.kernel_size, [3, 5]);
  });

  test('of a value or a layer is hinted at too', () => {
    assert.equal(onlyFinding(dense('1, kernel_constraint=maxnorm(3)'), 'deprecated-name').replacement, 'max_norm');
    assert.deepEqual(found('network { CuDNNLSTM(8, input_shape=[9, 1]) }'), ['deprecated-name: CuDNNLSTM']);
  });

  test('with its new name is one argument given twice', () => {
    const finding = onlyFinding(dense('units=3, output_dim=4'), 'duplicate-argument');
    assert.deepEqual(finding.writtenAs, ['units', 'output_dim']);
  });

  test('that Keras 3 no longer has is named with what it writes instead', () => {
    const finding = onlyFinding('network { LSTM(3, batch_input_shape=[2, 3, 4]) }', 'deprecated-name');
    assert.equal(finding.replacement, 'Input(batch_shape=…)');
  });
});

suite('a wrong argument', () => {
  const cases: readonly (readonly [string, string])[] = [
    [dense('3, activatoin=relu'), 'unknown-argument: activatoin'],
    [dense('3, activation=rellu'), 'unknown-value: rellu'],
    [dense('3, activation="rellu"'), 'unknown-value: "rellu"'],
    [dense('3, kernel_regularizer=l3(1)'), 'unknown-value: l3'],
    [conv('3, 3, padding=samee'), 'unknown-value: samee'],
    [conv('3, 3, padding=3'), 'invalid-argument-type: 3'],
    [dense('"a"'), 'invalid-argument-type: "a"'],
    [dense('unit'), 'unknown-name: unit'],
    [dense('3.0'), 'integer-expected: 3.0'],
    [dense('10 / 2'), 'integer-expected: 10 / 2'],
    [dense('0'), 'out-of-range: 0'],
    [conv('8, [3, 0]'), 'out-of-range: 0'],
    [conv('8, [3, 3, 3]'), 'invalid-argument-type: [3, 3, 3]'],
    ['network { Dense(input_shape=[4]) }', 'missing-argument: Dense'],
    [dense('3, units=4'), 'duplicate-argument: units'],
    [dense('3, use_bias=1'), 'invalid-argument-type: 1'],
    ['network { Dropout(rate=0.5, 3, input_shape=[4]) }', 'too-many-arguments: 3'],
    ['network { Flatten(channels_last, 4, input_shape=[4, 4]) }', 'too-many-arguments: 4'],
    [dense('3, kernel_regularizer=l2(l3=1)'), 'unknown-argument: l3'],
    ['network { Bidirectional(LSTMM(3), input_shape=[4, 2]) }', 'unknown-layer: LSTMM'],
    ['network { Bidirectional(LSTM(unitts=3), input_shape=[4, 2]) }', 'unknown-argument: unitts'],
  ];
  for (const [text, expected] of cases) test(`is reported once: ${text}`, () => assert.deepEqual(found(text), [expected]));

  test('that is a fraction points at the division that made it', () => {
    const text = dense('(6 + 4) / 2');
    const { division, value } = onlyFinding(text, 'integer-expected');
    assert.deepEqual([value, division && text.slice(division.start, division.end)], [5, '/']);
  });

  test('says which others of its kind have it', () => {
    const text = 'network n { Dense(1, input_dim=1) } train { loss = mse optimizer = Adam(momentum=0.9) }';
    const { elsewhere, callee } = onlyFinding(text, 'unknown-argument');
    assert.deepEqual([callee, elsewhere.includes('SGD'), elsewhere.includes('Adam')], ['Adam', true, false]);
  });

  test('names the values that all its types take', () => {
    assert.ok(onlyFinding(dense('3, activation=rellu'), 'unknown-value').candidates.includes('relu'));
  });

  test('of a let is underlined where it is used, with the let’s own words', () => {
    const { text, argument } = onlyFinding('let width = 2.5 network { Dense(width, input_dim=1) }', 'integer-expected');
    assert.deepEqual([text, argument], ['width', 'units']);
  });

  test('in half-typed brackets is not also missing', () => {
    assert.deepEqual(
      found('network { Input(shape=[3]) Dense( }').filter((line) => line.startsWith('missing')),
      [],
    );
  });
});

suite('the calls of a text', () => {
  test('are known with the entry that each names, wherever it stands', () => {
    const text =
      'let reg = l2(0.1) network { Bidirectional(LSTM(3, activation=tanh), input_shape=[4, 2]) -> Dense(1, kernel_regularizer=reg) }';
    const { calls } = read(text);
    const entryAt = (marked: string) => calls.get(text.indexOf(marked))?.entry?.name;
    assert.deepEqual(['l2(', 'Bidirectional', 'LSTM', 'tanh', 'Dense'].map(entryAt), [
      'L2',
      'Bidirectional',
      'LSTM',
      'tanh',
      'Dense',
    ]);
  });

  test('know the parameter of every argument', () => {
    const text = 'network { Dense(3, relu, init=zeros, input_dim=1) }';
    const site = read(text).calls.get(text.indexOf('Dense'));
    assert.deepEqual(
      site?.arguments.map(({ parameter, writtenAs }) => writtenAs ?? parameter),
      ['units', 'activation', 'init', 'input_dim'],
    );
  });
});
