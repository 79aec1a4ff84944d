import type { Words } from '../../catalogue/index.ts';
import type { Range, SyntaxFault } from './ast.ts';

/** A place where the text does not fit the grammar; `insert` when only one repair is possible. */
export const syntaxFault = (range: Range, message: Words, insert?: string): SyntaxFault => ({
  rule: 'syntax-error',
  range,
  message,
  ...(insert === undefined ? {} : { insert }),
});

const SHOWN = 24;

/** A piece of the text, short enough for a message: its first line, cut. */
export const excerpt = (text: string): string => {
  const line = text.slice(0, 4 * SHOWN).split('\n', 1)[0] ?? '';
  const cut = [...line].slice(0, SHOWN).join('');
  return cut.length < text.length ? `${cut.trimEnd()}…` : cut;
};

const blank = (text: string): boolean => /^[ \t]*$/.test(text);

/** Whether a text breaks off in a word: `repeat 3 a`. */
const breaksOffIn = (text: string, start: number, end: number): boolean =>
  /^[ \t]*\w+$/.test(text.slice(start, end)) && text.slice(end).trim() === '';

/**
 * One error for one slip: of faults that touch, or have only blanks between them on a line or the last word of the text, the
 * first stays. What the lexer found goes before what the grammar made of it.
 */
export const onePerSlip = (text: string, lexical: readonly SyntaxFault[], grammatical: readonly SyntaxFault[]): SyntaxFault[] => {
  const all = [...lexical, ...grammatical].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const first = new Set(lexical);
  const kept: SyntaxFault[] = [];
  let end = -1;
  for (const fault of all) {
    const last = kept.at(-1);
    const touches =
      last !== undefined &&
      (fault.range.start <= end || blank(text.slice(end, fault.range.start)) || breaksOffIn(text, end, fault.range.start));
    if (!touches) kept.push(fault);
    else if (first.has(fault) && !first.has(last)) kept[kept.length - 1] = fault;
    end = Math.max(end, fault.range.end);
  }
  return kept;
};
