import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { SAMPLES } from './support/samples.ts';
import { messages, shown } from './support/show.ts';

/** A text that is free of errors, and how it is read. */
const reads = (text: string, tree: string): void => {
  it(`\`${text.replaceAll('\n', '⏎')}\``, () => {
    assert.deepEqual(messages(text), []);
    assert.equal(shown(text), tree);
  });
};

const inNetwork = (statement: string, tree: string): void => reads(`network { ${statement} }`, `network {${tree}}`);
const asValue = (text: string, tree: string): void => reads(`let x = ${text}`, `let x = ${tree}`);

describe('declarations are read:', () => {
  reads('', '');
  reads('import a from "b.nnspec"', 'import a from "b.nnspec"');
  reads("import a, b, c from 'd'", 'import a, b, c from "d"');
  reads('let x = 1', 'let x = 1');
  reads('block f() { }', 'block f() {}');
  reads('block f(a, b=2, c=[1],) { Dense(a) }', 'block f(a, b=2, c=[1]) {Dense(a)}');
  reads('network { }', 'network {}');
  reads('network iris { Dense(1) }', 'network iris {Dense(1)}');
  reads('data { source = csv("x.csv") inputs = ["a"] }', 'data {source = csv("x.csv"); inputs = ["a"]}');
  reads('train fast { epochs = 3 loss = mse }', 'train fast {epochs = 3; loss = mse}');
  reads('search { units in [1, 2] trials = 3 }', 'search {units in [1, 2]; trials = 3}');
  reads('network iris { } data iris { }', 'network iris {} | data iris {}');
});

describe('statements are read:', () => {
  inNetwork('Dense(1)', 'Dense(1)');
  inNetwork('x -> Dense(1) -> Dropout(0.5)', 'x -> Dense(1) -> Dropout(0.5)');
  inNetwork('y = x -> Dense(1)', 'y = x -> Dense(1)');
  inNetwork('y = Dense(1)', 'y = Dense(1)');
  inNetwork('[a, b] -> Add()', '[a, b] -> Add()');
  inNetwork('[y] = [x] -> f()', '[y] = [x] -> f()');
  inNetwork('[y, h, c] = x -> LSTM(1, return_state=true)', '[y, h, c] = x -> LSTM(1, return_state=true)');
  inNetwork('x\n-> Dense(1)\n-> Dense(2)', 'x -> Dense(1) -> Dense(2)');
  inNetwork('x ->\nDense(1)', 'x -> Dense(1)');
  inNetwork('Dense(1) Dense(2)', 'Dense(1); Dense(2)');
  inNetwork('Dense\n(1)', 'Dense(1)');
  inNetwork('let n = 3 Dense(n)', 'let n = 3; Dense(n)');
  inNetwork('layer s = Dense(1) a -> s() b -> s()', 'layer s = Dense(1); a -> s(); b -> s()');
  inNetwork('repeat 3 { Dense(1) }', 'repeat 3 {Dense(1)}');
  inNetwork('repeat n - 1 as i { Dense(i) }', 'repeat <n - 1> as i {Dense(i)}');
  inNetwork('repeat 2 { repeat 3 { Dense(1) } } Dense(2)', 'repeat 2 {repeat 3 {Dense(1)}}; Dense(2)');
  inNetwork('output a', 'output a');
  inNetwork('output a, b c -> Dense(1)', 'output a, b; c -> Dense(1)');
  inNetwork('let a = b [c, d] -> Add()', 'let a = b; [c, d] -> Add()');
});

describe('values are read:', () => {
  asValue('none', 'none');
  asValue('relu', 'relu');
  asValue('[]', '[]');
  asValue('[1, [2, 3],]', '[1, [2, 3]]');
  asValue('(1)', '(1)');
  asValue('(1,)', 'tuple(1)');
  asValue('(1, 2)', 'tuple(1, 2)');
  asValue('(1, 2,)', 'tuple(1, 2)');
  asValue('{}', '{}');
  asValue('{a: 1, "b c": 2, 3: 4,}', '{a: 1, b c: 2, 3: 4}');
  asValue('{"a": {b: [{c: 1}]}}', '{a: {b: [{c: 1}]}}');
  asValue('f()', 'f()');
  asValue('f(1, a=2, b=g(3),)', 'f(1, a=2, b=g(3))');
  asValue('f({a: 1}, (1, 2))', 'f({a: 1}, tuple(1, 2))');
  asValue('[f(\n1\n)\n]', '[f(1)]');
});

describe('operators bind as in Python:', () => {
  asValue('1 + 2 - 3', '<<1 + 2> - 3>');
  asValue('1 + 2 * 3', '<1 + <2 * 3>>');
  asValue('8 / 4 // 2 % 3', '<<<8 / 4> // 2> % 3>');
  asValue('2 ** 3 ** 2', '<2 ** <3 ** 2>>');
  asValue('-2 ** 2', '<-<2 ** 2>>');
  asValue('2 ** -1', '<2 ** <-1>>');
  asValue('2 ** -3 ** 2', '<2 ** <-<3 ** 2>>>');
  asValue('2 ** -1 * 3', '<<2 ** <-1>> * 3>');
  asValue('-a * b', '<<-a> * b>');
  asValue('a - -b', '<a - <-b>>');
  asValue('- - a', '<-<-a>>');
  asValue('(1 + 2) * 3', '<(<1 + 2>) * 3>');
});

describe('the sample specs', () => {
  for (const sample of SAMPLES) {
    it(`are free of errors: ${sample.split('\n', 1)[0]}`, () => assert.deepEqual(parse(sample).errors, []));
    it(`read alike with CRLF: ${sample.split('\n', 1)[0]}`, () =>
      assert.equal(shown(sample.replaceAll('\n', '\r\n')), shown(sample)));
    it(`read alike on as few lines as comments allow: ${sample.split('\n', 1)[0]}`, () => {
      const flat = sample.replace(/#.*/g, '').replace(/\s+/g, ' ');
      assert.deepEqual(messages(flat), []);
      assert.equal(shown(flat), shown(sample));
    });
  }
});
