import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Change, lineAfter } from '../../../client/src/language/lines.ts';

const TEXT = 'network {\n  Dense(8)\n  Dense(1)\n}\n';

/** Replaces a piece of the text; gives the change as an editor tells it, and the text after it. */
function replaced(text: string, piece: string, by: string): { readonly change: Change; readonly text: string } {
  const start = text.indexOf(piece);
  assert.notEqual(start, -1);
  const place = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const change = { range: { start: place(start), end: place(start + piece.length) }, text: by };
  return { change, text: text.slice(0, start) + by + text.slice(start + piece.length) };
}

/** The line on which `Dense(1)` is taken to stand after changes, and what really stands there. */
function followed(...pieces: readonly (readonly [piece: string, by: string])[]): string | null {
  let text = TEXT;
  const changes: Change[] = [];
  for (const [piece, by] of pieces) {
    const next = replaced(text, piece, by);
    changes.push(next.change);
    text = next.text;
  }
  const line = lineAfter(TEXT.split('\n').indexOf('  Dense(1)'), changes);
  return line === null ? null : (text.split('\n')[line] ?? '');
}

suite('a line of a document that is edited', () => {
  test('goes down with what is inserted above, and up with what is taken out', () => {
    assert.equal(followed(['network {\n', 'network {\n  Input(shape=[4])\n  Flatten()\n']), '  Dense(1)');
    assert.equal(followed(['  Dense(8)\n', '']), '  Dense(1)');
    assert.equal(followed(['Dense(8)\n  ', 'Dense(8)\n  ReLU()\n  ']), '  Dense(1)');
  });

  test('goes down where a whole line is inserted at its beginning', () => {
    const line = 2;
    const place = { line, character: 0 };
    assert.equal(lineAfter(line, [{ range: { start: place, end: place }, text: '  ReLU()\n' }]), 3);
    assert.equal(lineAfter(line, [{ range: { start: place, end: place }, text: '  ' }]), 2);
  });

  test('stays where it is when it is changed itself, or something below', () => {
    assert.equal(followed(['Dense(1)', 'Dense(12)']), '  Dense(12)');
    assert.equal(followed(['}', '  ReLU()\n}']), '  Dense(1)');
  });

  test('is gone when it has been taken out with what surrounds it', () => {
    assert.equal(followed(['Dense(8)\n  Dense(1)\n}', '}']), null);
  });

  test('is followed through several changes', () => {
    assert.equal(followed(['network', '# a\nnetwork'], ['Dense(8)', 'Dense(8)\n  ReLU()'], ['# a\n', '']), '  Dense(1)');
  });
});
