import type * as ast from '../ast.ts';
import { call, names } from './pieces.ts';
import type { Report } from './report.ts';

/** What stands between the signs of a flow. */
export interface Piece {
  /** The sign before it with its place; `undefined` for the first. */
  readonly link: { readonly sign: '->' | '='; readonly range: ast.Range } | undefined;
  readonly value: ast.Expr | undefined;
}

const isName = (value: ast.Expr | undefined): boolean => value?.kind === 'reference';
const isSource = (value: ast.Expr | undefined): boolean => isName(value) || value?.kind === 'list';

/** `x = 3`, where `let` was meant: the value, if it can be no layer. */
export const boundValue = (pieces: readonly Piece[]): ast.Expr | undefined => {
  const [target, bound] = pieces;
  if (pieces.length > 2 || bound?.link?.sign !== '=' || !isName(target?.value)) return undefined;
  return bound.value?.kind === 'call' || isName(bound.value) ? undefined : bound.value;
};

/** The pieces of a flow: what it binds, where it starts from, what is called. */
interface Parts {
  readonly target: ast.Expr | undefined;
  readonly source: ast.Expr | undefined;
  readonly steps: readonly Piece[];
}

const partsOf = (pieces: readonly Piece[]): Parts => {
  const bound = pieces[0]?.link === undefined && pieces[1]?.link?.sign === '=';
  const target = bound ? pieces[0]?.value : undefined;
  const rest = bound ? pieces.slice(1) : pieces;
  const source = isSource(rest[0]?.value) && (rest.length > 1 || bound) ? rest[0]?.value : undefined;
  return { target, source, steps: source === undefined ? rest : rest.slice(1) };
};

/** A lone value that cannot begin a flow. */
const misplaced = (pieces: readonly Piece[]): ast.Expr | undefined => {
  const value = pieces[0]?.value;
  return pieces.length <= 1 && value?.kind !== 'call' && !isName(value) ? value : undefined;
};

/** Reads `target = source -> call -> call` out of the pieces of a statement. */
export const flowOf = (
  pieces: readonly Piece[],
  range: ast.Range,
  doc: string | undefined,
  report: Report,
): ast.Flow | undefined => {
  const alone = misplaced(pieces);
  if (alone !== undefined) {
    report.misfit(alone.range, { en: 'a layer or another statement', fr: 'une couche ou une autre instruction' });
    return undefined;
  }
  if (pieces[0]?.link !== undefined) startless(pieces[0].link, report);
  const { target, source, steps } = partsOf(pieces);
  if (source !== undefined && steps.length === 0) noLayer(source.range, report);
  return {
    kind: 'flow',
    range,
    doc: target === undefined ? undefined : doc,
    target: target && names(target, 'target', report),
    source: source && names(source, 'source', report),
    calls: callsOf(steps, source !== undefined, report),
  };
};

const callsOf = (steps: readonly Piece[], linked: boolean, report: Report): readonly ast.Call[] => {
  const calls = steps.map((piece, index) => step(piece, linked || index > 0, report));
  return calls.every((call) => call !== undefined) ? calls : calls.filter((call) => call !== undefined);
};

const startless = (link: { readonly sign: string; readonly range: ast.Range }, report: Report): void =>
  report.slip(link.range, {
    en: `Expected a name or a layer before \`${link.sign}\`.`,
    fr: `Il manque un nom ou une couche avant \`${link.sign}\`.`,
  });

const noLayer = (range: ast.Range, report: Report): void =>
  report.slip(range, {
    en: 'Expected a layer: a name alone gives no new value. `x = y -> Identity()` gives `y` a second name.',
    fr: 'Il manque une couche : un nom seul ne donne pas de nouvelle valeur. `x = y -> Identity()` donne à `y` un second nom.',
  });

const step = (piece: Piece, linked: boolean, report: Report): ast.Call | undefined => {
  if (linked && piece.link?.sign === '=') {
    report.slip(piece.link.range, {
      en: 'Expected `->`, found `=`: a statement binds once, at its beginning.',
      fr: 'On attend ici `->`, pas `=` : une instruction lie une seule fois, à son début.',
    });
    if (piece.value?.kind !== 'call') return undefined;
  }
  return piece.value && call(piece.value, report);
};
