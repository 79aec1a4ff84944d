import type { Edit } from '../problems/problem.ts';
import type { Range } from '../syntax/ast.ts';
import type { Placed } from './writer.ts';

/** A change of the text, and the piece of the source that changes as a whole with it. */
export interface Change extends Edit {
  readonly whole: Range;
}

/** Lines end as the first one does. */
const lineEndOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

/** The least change that turns a range into a text; `undefined` when nothing changes. Never parts CR from LF. */
const least = (text: string, { start, end }: Range, wanted: string): Edit | undefined => {
  const old = text.slice(start, end);
  if (old === wanted) return undefined;
  const most = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < most && old[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  if (old[head - 1] === '\r') head--;
  if (
    old[old.length - tail] === '\n' &&
    tail > 0 &&
    (old[old.length - tail - 1] === '\r' || wanted[wanted.length - tail - 1] === '\r')
  )
    tail--;
  return { range: { start: start + head, end: end - tail }, text: wanted.slice(head, wanted.length - tail) };
};

/** The unit that two neighbouring places stand in, if they do. */
class Units {
  private readonly units: readonly Range[];
  private at = 0;

  constructor(units: readonly Range[]) {
    this.units = units;
  }

  /** To be asked in the order of the text. */
  around(place: Range): Range | undefined {
    while ((this.units[this.at]?.end ?? place.start + 1) <= place.start) this.at++;
    const unit = this.units[this.at];
    return unit !== undefined && unit.start <= place.start && place.end <= unit.end ? unit : undefined;
  }
}

/** How a text becomes what was set, in the order of the text. */
export const changesOf = (text: string, placed: readonly Placed[], units: readonly Range[]): readonly Change[] => {
  const eol = lineEndOf(text);
  const all = new Units(units);
  const changes: Change[] = [];
  const change = (range: Range, wanted: string): void => {
    const edit = least(text, range, wanted);
    if (edit !== undefined) changes.push({ ...edit, whole: all.around(range) ?? edit.range });
  };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (const { source, text: wanted, gap } of placed) {
    change({ start: at, end: source.start }, gap.replaceAll('\n', eol));
    change(source, wanted);
    at = source.end;
  }
  change({ start: at, end: text.length }, placed.length === 0 ? '' : eol);
  return changes;
};

/** A text with edits made, which are in its order and apart. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let [at, done] = [0, ''];
  for (const { range, text: wanted } of edits) {
    done += text.slice(at, range.start) + wanted;
    at = range.end;
  }
  return done + text.slice(at);
};
