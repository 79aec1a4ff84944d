import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyNode } from '../../../server/src/language/syntax/ast.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { nodeAt, walk } from '../../../server/src/language/syntax/walk.ts';

/** The kinds of the nodes at the `|` of a text, the outermost first. */
const at = (marked: string): string => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return nodeAt(parse(text).file, offset)
    .map(({ kind }) => kind)
    .join(' ');
};

describe('the nodes at a place', () => {
  for (const [text, path] of [
    ['|', 'file'],
    ['let |x = 1', 'file let name'],
    ['let x| = 1', 'file let name'],
    ['let x =| 1', 'file let'],
    ['network { Den|se(1) }', 'file network body flow call name'],
    ['network { Dense|(1) }', 'file network body flow call name'],
    ['network { Dense(|1) }', 'file network body flow call argument number'],
    ['network { Dense(1, activation=re|lu) }', 'file network body flow call argument reference'],
    ['network { Dense(1, acti|vation=relu) }', 'file network body flow call argument name'],
    ['network { Dense(1, |) }', 'file network body flow call'],
    ['network { x| -> Dense(1) }', 'file network body flow names name'],
    ['network { repeat 3 { | } }', 'file network body repeat body'],
    ['train { epo|chs = 3 }', 'file train setting name'],
    ['train { loss = {a: |mse} }', 'file train setting record entry reference'],
    ['let x = 1 +| 2', 'file let binary'],
    ['let x = (1 + |-2)', 'file let parenthesised binary unary'],
  ] as const)
    it(`\`${text}\`: ${path}`, () => assert.equal(at(text), path));

  describe('in half-typed text', () => {
    for (const [text, path] of [
      ['network { Dense(64, activation=|', 'file network body flow call argument'],
      ['network {\n  Dense(64, |\n  LSTM(3)\n}', 'file network body flow call'],
      ['network {\n  Dense(64, act|\n  LSTM(3)\n}', 'file network body flow call argument reference'],
      ['network {\n  Den|\n}', 'file network body flow call name'],
      ['network {\n  x -> Den|\n}', 'file network body flow call name'],
      ['network {\n  Dense(1)\n  |\n', 'file network body'],
      ['train {\n  optimizer = |\n  loss = mse\n}', 'file train'],
      ['train {\n  optimizer = SGD(lr=|\n  loss = mse\n}', 'file train setting call argument'],
      ['train {\n  opt|\n}', 'file train setting name'],
      ['data {\n  source = csv("|', 'file data setting call argument string'],
    ] as const)
      it(`\`${text.replaceAll('\n', '⏎')}\`: ${path}`, () => assert.equal(at(text), path));
  });
});

describe('a walk', () => {
  const text = 'import b from "c"\nlet x = [1, f(a=2)]\nnetwork n { y = x -> Dense(units=3) }';

  it('visits every node once, in the order of the text', () => {
    const seen: AnyNode[] = [];
    walk(parse(text).file, (node) => void seen.push(node));
    assert.equal(new Set(seen).size, seen.length);
    assert.deepEqual(
      seen.map(({ kind }) => kind),
      `file import name string let name list number call name argument name number
       network name body flow names name names name call name argument name number`.split(/\s+/),
    );
  });

  it('does not go into what the visitor refuses', () => {
    const seen: string[] = [];
    walk(parse(text).file, ({ kind }) => {
      seen.push(kind);
      return kind === 'file';
    });
    assert.deepEqual(seen, ['file', 'import', 'let', 'network']);
  });
});
