import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';
import { flowOf, networkOf } from './reading.ts';

const inputs = 'a = Input(shape=["time", 3]) b = Input(shape=[24, 3]) c = Input(shape=["steps", 3]) d = Input(shape=[30, 3])';

/** The shape of the last value. */
const last = (flows: string) => flowOf(`network { ${inputs} ${flows} }`).at(-1)?.replace(/^\S+ /, '');

/** What is refused, with the sizes that fell out. */
const refused = (flows: string) =>
  networkOf(`network { ${inputs} ${flows} }`).nodes.flatMap(({ fault, layer }) =>
    fault ? [`${layer.name}: ${fault.facts.case} ${fault.facts.name} ${fault.facts.one} ${fault.facts.other}`] : [],
  );

suite('a named size', () => {
  test('flows through layers that keep it', () => {
    for (const flow of [
      'a -> Dense(3) -> Activation(relu) -> Dropout(0.1)',
      'a -> LSTM(3, return_sequences=true)',
      'a -> Conv1D(3, 3, padding=same)',
      'a -> TimeDistributed(Dense(3))',
      'a -> Permute([2, 1]) -> Permute([2, 1])',
    ])
      assert.equal(last(flow), '[null,"time",3]', flow);
  });

  test('is no longer known where a layer makes another of it', () => {
    assert.equal(last('a -> Conv1D(3, 3)'), '[null,null,3]');
    assert.equal(last('a -> MaxPooling1D(2)'), '[null,null,3]');
  });

  test('stays where it meets another name, an unknown size or a number', () => {
    for (const flow of ['[a, a] -> Add()', '[a, c] -> Add()', '[a, b] -> Add()', '[b, a] -> Average()'])
      assert.equal(last(flow), '[null,"time",3]', flow);
    assert.equal(last('[a, b] -> Concatenate()'), '[null,"time",6]');
  });

  test('that met a number cannot be another', () => {
    assert.deepEqual(refused('[a, b] -> Add() [a, d] -> Add()'), ['add_1: named time 24 30']);
    assert.deepEqual(refused('[a, b] -> Add() [a, d] -> Concatenate()'), ['concatenate: named time 24 30']);
    assert.deepEqual(refused('x = [a, b] -> Add() [x, d] -> Add()'), ['add_1: named time 24 30']);
  });

  test('that met another name is what that is', () => {
    assert.deepEqual(refused('[a, c] -> Add() [c, b] -> Add() [a, d] -> Add()'), ['add_2: named time 24 30']);
  });

  test('is itself a number when it meets the same one again', () => {
    assert.deepEqual(refused('[a, b] -> Add() [b, a] -> Multiply() [a, b] -> Concatenate()'), []);
  });

  test('may be stretched over without being one', () => {
    assert.deepEqual(refused('one = Input(shape=[1, 3]) [a, one] -> Add() [a, b] -> Add()'), []);
  });

  test('is what the units of a state make it', () => {
    const text = 's = Input(shape=["u"]) [a, s, s] -> LSTM(5) six = Input(shape=[6]) [s, six] -> Add()';
    assert.deepEqual(refused(text), ['add: named u 5 6']);
  });

  test('meets others in every layer of several inputs', () => {
    const meetings = [
      '[a, c] -> Subtract()',
      '[a, c] -> Concatenate()',
      '[a, c] -> Dot(axes=1)',
      '[b, a, c] -> Attention()',
      '[b, a, c] -> AdditiveAttention()',
      '[b, a, c] -> MultiHeadAttention(2, 3)',
    ];
    for (const flow of meetings) {
      assert.deepEqual(refused(flow), [], flow);
      assert.equal(refused(`${flow} [a, b] -> Add() [c, d] -> Add()`).length, 1, flow);
      assert.deepEqual(refused('[a, b] -> Add() [c, d] -> Add()'), []);
    }
  });

  test('of a batch meets too', () => {
    const text = 'p = Input(batch_shape=["n", 3]) q = Input(batch_shape=[8, 3]) r = Input(batch_shape=[9, 3])';
    assert.deepEqual(refused(`${text} [p, q] -> Add() [p, r] -> Add()`), ['add_1: named n 8 9']);
  });

  test('is no number to a layer that multiplies along it, as the unknown size that it is to Keras', () => {
    assert.deepEqual(refused('[a, b] -> Dot(axes=1)'), ['dot: dot undefined time 24']);
    assert.deepEqual(refused('[a, a] -> Dot(axes=1) [a, c] -> Dot(axes=1)'), []);
  });

  test('shows in hovers and outlines', () => {
    const text = `network { ${inputs} seen = a -> LSTM(4, return_sequences=true) }`;
    const spec = readSpec(text);
    assert.match(spec.hover(text.indexOf('seen'), 'en')?.contents ?? '', /\[batch, time, 4\]/);
    assert.match(spec.hover(text.indexOf('LSTM'), 'fr')?.contents ?? '', /\[lot, time, 4\]/);
    assert.ok(JSON.stringify(spec.symbols()).includes('[batch, time, 4]'));
  });

  test('is its own in each network', () => {
    const text = `network one { ${inputs} [a, b] -> Add() } network two { ${inputs} [a, d] -> Add() }`;
    assert.deepEqual(
      readSpec(text)
        .problems()
        .filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  test('is unknown to a summary, as to Keras', () => {
    const [summary] = readSpec(`network { ${inputs} [a, b] -> Add() }`).summaries();
    assert.deepEqual(summary?.outputs[0]?.shape, [null, null, 3]);
  });

  test('is named in the message, with both shapes and both numbers', () => {
    const [problem] = readSpec(`network { ${inputs} [a, b] -> Add() [a, d] -> Add() }`)
      .problems()
      .filter(({ severity }) => severity === 'error');
    assert.equal(problem?.rule, 'shape-mismatch');
    for (const part of ['[batch, time, 3]', '[batch, 30, 3]', '`time`', '24', '30'])
      assert.ok(problem.message.en.includes(part), part);
    for (const part of ['[lot, time, 3]', '`time`', '24', '30']) assert.ok(problem.message.fr.includes(part), part);
  });
});
