import type { Edit } from '../problems/problem.ts';
import type { Parsed, Range } from '../syntax/ast.ts';
import { alignTrailing } from './align.ts';
import { applyEdits, type Change, changesOf } from './edits.ts';
import { KeptLines } from './kept.ts';
import { Outline } from './outline.ts';
import { Setter } from './setter.ts';
import { sourceOf } from './source.ts';
import { Writer } from './writer.ts';

const changes = (parsed: Parsed): readonly Change[] => {
  if (parsed.errors.length > 0) return [];
  const source = sourceOf(parsed);
  const writer = new Writer(source);
  const setter = new Setter(source, writer);
  setter.file(new Outline(source, new KeptLines(parsed)).file(parsed.file));
  return changesOf(parsed.text, alignTrailing(writer.placed, writer.trailing), setter.units);
};

/**
 * The edits that give a spec its canonical layout, in the order of the text and apart. A text with syntax errors has none:
 * it stays as it is.
 */
export const formatEdits = (parsed: Parsed): readonly Edit[] => changes(parsed).map(({ range, text }) => ({ range, text }));

/** Those of the edits that lie in a range. A statement, a setting or the head of a body is changed as a whole or not at all. */
export const formatRangeEdits = (parsed: Parsed, within: Range): readonly Edit[] => {
  const inside = ({ start, end }: Range): boolean => within.start <= start && end <= within.end;
  return changes(parsed)
    .filter(({ range, whole }) => inside(range) && inside(whole))
    .map(({ range, text }) => ({ range, text }));
};

/** A spec in its canonical layout; a text with syntax errors as it is. */
export const formatText = (parsed: Parsed): string => applyEdits(parsed.text, formatEdits(parsed));
