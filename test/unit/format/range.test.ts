import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../server/src/language/format/edits.ts';
import { readSpec } from '../../../server/src/language/index.ts';

/** Formats what stands between `⟦` and `⟧`. */
const formatPart = (marked: string): string => {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  return applyEdits(text, readSpec(text).formatRange({ start, end: marked.indexOf('⟧') - 1 }));
};

describe('formatting a part', () => {
  it('sets the lines that lie in it, and leaves the others', () =>
    assert.equal(
      formatPart('network {\n f( 1 )\n⟦    g( 2 )\n      h(3)   ->  k()\n⟧ l( 4 )\n}\n'),
      'network {\n f( 1 )\n  g(2)\n  h(3) -> k()\n l( 4 )\n}\n',
    ));

  it('leaves a statement alone that lies in it only partly', () =>
    assert.equal(
      formatPart('let a  = [1,⟦2]\nlet b  = [3,4]\nlet c  = [5,⟧6]\n'),
      'let a  = [1,2]\nlet b = [3, 4]\nlet c  = [5,6]\n',
    ));

  it('sets the body of a network without its head', () =>
    assert.equal(formatPart('network   n  {⟦ f( 1 ) g( 2 ) }⟧ let  a = 1'), 'network   n  {\n  f(1)\n  g(2)\n} let  a = 1'));

  it('does nothing to a text with a syntax error', () => {
    const text = 'let a  = 1\nlet = \n';
    assert.deepEqual(readSpec(text).formatRange({ start: 0, end: text.length }), []);
  });
});
