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
  const [target, bound, ...more] = pieces;
  if (more.length > 0 || bound?.link?.sign !== '=' || !isName(target?.value)) return undefined;
  return bound.value?.kind === 'call' || isName(bound.value) ? undefined : bound.value;
};

/** Reads `target = source -> call -> call` out of the pieces of a statement. */
export const flowOf = (pieces: readonly Piece[], range: ast.Range, doc: string | undefined, report: Report): ast.Flow | undefined => {
  const bound = pieces[1]?.link?.sign === '=' || pieces[0]?.link?.sign === '=';
  const target = bound && pieces[0]?.link === undefined ? pieces[0]?.value : undefined;
  const rest = bound && pieces[0]?.link === undefined ? pieces.slice(1) : pieces;
  const [first, ...steps] = rest;
  if (first?.link !== undefined && first === pieces[0]) startless(first.link, report);
  const hasSource = isSource(first?.value) && (steps.length > 0 || bound);
  if (!bound && steps.length === 0 && first?.value !== undefined && !isName(first.value) && first.value.kind !== 'call') {
    report.misfit(first.value.range, {
      en: 'a layer or another statement',
      fr: 'une couche ou une autre instruction',
    });
    return undefined;
  }
  if (hasSource && steps.length === 0) noLayer(first?.value?.range ?? range, report);
  const flow = {
    kind: 'flow',
    range,
    doc: target === undefined ? undefined : doc,
    target: target && names(target, 'target', report),
    source: hasSource && first?.value ? names(first.value, 'source', report) : undefined,
    calls: (hasSource ? steps : rest).map((piece) => step(piece, piece !== first, report)).filter((one) => one !== undefined),
  } as const satisfies ast.Flow;
  return flow;
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
  }
  return piece.value && call(piece.value, report);
};
