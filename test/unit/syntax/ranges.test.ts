import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyNode, Range } from '../../../server/src/language/syntax/ast.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { walk } from '../../../server/src/language/syntax/walk.ts';

const text = `import one, two from "lib.nnspec"
## Size.
let units = (-2 + 3) ** 2
block b(f, s=1) { input -> Dense(f) }
network net {
  layer shared = Dense(1)
  [x, y] = [u, v] -> split(a=1, "t")
  repeat 3 as i { Dense(i) }
  output x, y
}
train fast { loss = {a: mse, "b": none} metrics = [acc, (true,)] }
search { units in uniform(1, 2) }
`;

/** The texts of the nodes of one kind. */
const texts = (kind: AnyNode['kind']): readonly string[] => {
  const found: string[] = [];
  walk(parse(text).file, (node) => {
    if (node.kind === kind) found.push(text.slice(node.range.start, node.range.end));
  });
  return found;
};

describe('the range of a node is its text:', () => {
  for (const [kind, ...expected] of [
    ['file', text],
    ['import', 'import one, two from "lib.nnspec"'],
    ['let', 'let units = (-2 + 3) ** 2'],
    ['block', 'block b(f, s=1) { input -> Dense(f) }'],
    ['parameter', 'f', 's=1'],
    ['body', '{ input -> Dense(f) }', text.slice(text.indexOf('{\n'), text.indexOf('\ntrain')), '{ Dense(i) }'],
    ['network', text.slice(text.indexOf('network'), text.indexOf('\ntrain'))],
    ['shared', 'layer shared = Dense(1)'],
    ['flow', 'input -> Dense(f)', '[x, y] = [u, v] -> split(a=1, "t")', 'Dense(i)'],
    ['names', 'input', '[x, y]', '[u, v]'],
    ['repeat', 'repeat 3 as i { Dense(i) }'],
    ['output', 'output x, y'],
    ['call', 'Dense(f)', 'Dense(1)', 'split(a=1, "t")', 'Dense(i)', 'uniform(1, 2)'],
    ['argument', 'f', '1', 'a=1', '"t"', 'i', '1', '2'],
    ['train', 'train fast { loss = {a: mse, "b": none} metrics = [acc, (true,)] }'],
    ['search', 'search { units in uniform(1, 2) }'],
    ['setting', 'loss = {a: mse, "b": none}', 'metrics = [acc, (true,)]', 'units in uniform(1, 2)'],
    ['record', '{a: mse, "b": none}'],
    ['entry', 'a: mse', '"b": none'],
    ['list', '[acc, (true,)]', '(true,)'],
    ['parenthesised', '(-2 + 3)'],
    ['unary', '-2'],
    ['binary', '(-2 + 3) ** 2', '-2 + 3'],
    ['number', '2', '3', '2', '1', '1', '1', '3', '1', '2'],
    ['string', '"lib.nnspec"', '"t"'],
    ['boolean', 'true'],
    ['none', 'none'],
    ['reference', 'f', 'i', 'mse', 'acc'],
  ] as const)
    it(kind, () => assert.deepEqual(texts(kind), expected));

  it('name', () => assert.deepEqual(texts('name').slice(0, 4), ['one', 'two', 'units', 'b']));

  it('every kind of node is among them', () => {
    const kinds = new Set<string>();
    walk(parse(`${text}\ndata { }`).file, ({ kind }) => void kinds.add(kind));
    assert.equal(kinds.size, 30);
  });

  it('keywords, operators and brackets have ranges of their own', () => {
    const seen: string[] = [];
    const see = ({ start, end }: Range): void => void seen.push(text.slice(start, end));
    walk(parse(text).file, (node) => {
      if ('keyword' in node) see(node.keyword);
      if ('operatorRange' in node) see(node.operatorRange);
      if ('brackets' in node) see(node.brackets);
    });
    assert.deepEqual(seen, ['**', '+', '(f)', 'network', '(1)', '(a=1, "t")', '(i)', 'train', 'search', '(1, 2)']);
  });
});

describe('a sign of another language', () => {
  it('ends where it is written, not where what it stands for would', () => {
    const { file } = parse('train{^');
    assert.deepEqual(file.declarations[0]?.range, { start: 0, end: 'train{^'.length });
  });
});
