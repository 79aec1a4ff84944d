import assert from 'node:assert/strict';
import type { AnyNode, Parsed } from '../../../server/src/language/syntax/ast.ts';
import { children } from '../../../server/src/language/syntax/walk.ts';

/** Ranges lie in the text, those of parts within the whole, and parts one behind the other. */
const ordered = (node: AnyNode): number => {
  let [at, nodes] = [node.range.start, 1];
  for (const child of children(node)) {
    assert.ok(at <= child.range.start, `${child.kind} begins before the end of what precedes it in ${node.kind}`);
    assert.ok(child.range.start <= child.range.end, `${child.kind} ends before it begins`);
    nodes += ordered(child);
    at = child.range.end;
  }
  assert.ok(at <= node.range.end, `${node.kind} ends before its last part`);
  return nodes;
};

/** What holds of the reading of any text. */
export const sound = ({ text, file, errors, comments }: Parsed): void => {
  const nodes = ordered(file);
  assert.deepEqual(file.range, { start: 0, end: text.length });
  assert.ok(nodes <= 4 * text.length + 1, `${nodes} nodes for ${text.length} characters`);
  assert.ok(errors.length <= text.length + 1, `${errors.length} errors for ${text.length} characters`);
  let last = 0;
  for (const { range, message } of errors) {
    assert.ok(
      last <= range.start && range.start <= range.end && range.end <= text.length,
      'errors stand in the text, in its order',
    );
    assert.ok(message.en !== '' && message.fr !== '' && message.en !== message.fr);
    last = range.start;
  }
  for (const { range, text: comment } of comments) assert.equal(text.slice(range.start, range.end), comment);
};
