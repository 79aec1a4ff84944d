import type { Site } from '../semantics/model.ts';
import type * as ast from '../syntax/ast.ts';
import { nodeAt } from '../syntax/walk.ts';

/** What a syntax error leaves unfinished: what is said of it would only say the same slip again. */
export interface Unfinished {
  /** The place of the slip, with the word before it. */
  readonly slip: ast.Range;
  /** The statement or setting that it breaks off in, when that is not whole. */
  readonly statement: ast.Range | undefined;
}

const STATEMENTS: ReadonlySet<ast.AnyNode['kind']> = new Set(['import', 'let', 'shared', 'output', 'flow', 'setting']);

/** Whether the text breaks off within a statement: a body alone may be closed without touching what stands in it. */
const breaksOff = ({ insert }: ast.SyntaxFault): boolean => insert === undefined || /[^\s}]/.test(insert);

const wordBefore = (text: string, end: number): number =>
  end - (/\w*$/.exec(text.slice(Math.max(0, end - 100), end))?.[0].length ?? 0);

const unfinishedBy = (fault: ast.SyntaxFault, { text, file }: ast.Parsed): Unfinished => {
  const { start, end } = fault.range;
  const statement = breaksOff(fault) ? nodeAt(file, start).findLast(({ kind }) => STATEMENTS.has(kind)) : undefined;
  return { slip: { start: wordBefore(text, start), end }, statement: statement?.range };
};

/** What the syntax errors of a text leave unfinished. */
export const unfinishedIn = (parsed: ast.Parsed): readonly Unfinished[] =>
  parsed.errors.filter(({ rule }) => rule === 'syntax-error').map((fault) => unfinishedBy(fault, parsed));

const isWithin = (inner: ast.Range, outer: ast.Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether a place, or what led there, is unfinished. */
export const isUnfinished = ({ range, trail }: Site, all: readonly Unfinished[]): boolean =>
  all.some(({ slip, statement }) => {
    const places = [range, ...trail.filter(({ file }) => file === undefined).map((step) => step.range)];
    return isWithin(range, slip) || (statement !== undefined && places.some((place) => isWithin(place, statement)));
  });
