import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { walk } from '../../../server/src/language/syntax/walk.ts';

/** The documentation of everything in a text that has any, by kind. */
const docs = (text: string): readonly string[] => {
  const found: string[] = [];
  walk(parse(text).file, (node) => {
    if ('doc' in node && node.doc !== undefined) found.push(`${node.kind}: ${node.doc}`);
  });
  return found;
};

describe('documentation', () => {
  it('is what stands right above, line by line, without the signs and one blank', () =>
    assert.deepEqual(docs('## One.\n##  Two.\n##\n##Three.\nlet x = 1'), ['let: One.\n Two.\n\nThree.']));

  for (const [kind, text] of [
    ['let', 'let x = 1'],
    ['block', 'block f() { }'],
    ['network', 'network { }'],
    ['data', 'data { }'],
    ['train', 'train { }'],
    ['search', 'search { }'],
  ] as const)
    it(`belongs to a ${kind}`, () => assert.deepEqual(docs(`## A.\n${text}`), [`${kind}: A.`]));

  it('belongs to what a body binds, and to nothing else there', () =>
    assert.deepEqual(
      docs('network {\n  ## A.\n  let n = 1\n  ## B.\n  layer s = Dense(n)\n  ## C.\r\n  x = Dense(n)\n  ## D.\n  Dense(n)\n}'),
      ['let: A.', 'shared: B.', 'flow: C.'],
    ));

  it('ends at an empty line', () => assert.deepEqual(docs('## A.\n\nlet x = 1'), []));
  it('begins after an empty line', () => assert.deepEqual(docs('## A.\n\n## B.\nlet x = 1'), ['let: B.']));
  it('is not a comment with one sign or three', () => assert.deepEqual(docs('# A.\n### B.\nlet x = 1'), []));
  it('may have other comments among its lines', () =>
    assert.deepEqual(docs('## A.\n# nnspec-ignore unused-name: shown\nlet x = 1'), ['let: A.']));
  it('is not the end of the line above', () => assert.deepEqual(docs('let x = 1 ## A.\nlet y = 2'), []));
  it('is not for what stands behind something else', () => assert.deepEqual(docs('## A.\nlet x = 1 let y = 2'), ['let: A.']));
  it('at the end of a file belongs to nothing', () => assert.deepEqual(docs('let x = 1\n## A.'), []));
});
