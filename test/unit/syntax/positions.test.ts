import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineStarts, offsetAt, positionAt } from '../../../server/src/language/syntax/position.ts';

const text = 'ab\r\ncd\n\n😀e\r\r\nf';
const starts = lineStarts(text);

describe('positions', () => {
  it('lines begin after LF and CRLF, not after a lone CR', () =>
    assert.deepEqual(
      starts.map((start) => text.slice(start, start + 2)),
      ['ab', 'cd', '\n😀'.slice(0, 2), '😀', 'f'],
    ));

  it('and offsets turn into each other at every place but inside a line end', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const inside = text[offset - 1] === '\r' && text[offset] === '\n';
      const back = offsetAt(text, starts, positionAt(text, starts, offset));
      assert.equal(back, inside ? offset - 1 : offset);
    }
  });

  it('count characters in UTF-16 units', () =>
    assert.equal(text.slice(offsetAt(text, starts, { line: 3, character: 2 })).startsWith('e'), true));

  it('beyond a line are its end, beyond the text the end of the text', () => {
    assert.equal(offsetAt(text, starts, { line: 0, character: 99 }), text.indexOf('\r'));
    assert.equal(offsetAt(text, starts, { line: 99, character: 0 }), text.length);
    assert.equal(offsetAt(text, starts, { line: 4, character: 99 }), text.length);
    assert.equal(offsetAt(text, starts, { line: -1, character: 5 }), 0);
    assert.deepEqual(positionAt(text, starts, 999), positionAt(text, starts, text.length));
    assert.deepEqual(positionAt(text, starts, -1), { line: 0, character: 0 });
  });

  it('of an empty text is its only one', () => assert.deepEqual(positionAt('', lineStarts(''), 0), { line: 0, character: 0 }));
});
