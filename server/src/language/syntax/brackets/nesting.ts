import type { IToken } from 'chevrotain';
import type { Range, SyntaxFault } from '../ast.ts';
import { rangeOf } from '../grammar/expected.ts';
import * as t from '../tokens.ts';
import { CLOSER } from './kinds.ts';

/** How deep brackets, lists, calls and `repeat` may nest. The bodies of declarations do not count. */
export const NESTING = 100;

export interface Flattened {
  readonly tokens: IToken[];
  readonly faults: readonly SyntaxFault[];
  /** What is not analysed. */
  readonly hidden: readonly Range[];
}

const OPEN = new Set(CLOSER.keys());
const CLOSE = new Set(CLOSER.values());

const tooDeep = (token: IToken, depth: number): SyntaxFault => ({
  rule: 'nesting-too-deep',
  range: rangeOf(token),
  message: {
    en: `Brackets nest ${depth} deep here, and ${NESTING} is the limit: nothing inside is analysed. Bind inner values with \`let\`, or use a \`block\`.`,
    fr: `Les parenthèses s’emboîtent ici sur ${depth} niveaux, et la limite est ${NESTING} : rien à l’intérieur n’est analysé. Liez des valeurs par \`let\`, ou écrivez un \`block\`.`,
  },
});

/** Counts how many brackets are open around each token. */
class Depth {
  private open = 0;
  /** 1 in the body of a declaration, which does not count. */
  private base = 0;

  /** Takes the next token; how deep it opens a bracket, 0 for any other. */
  take({ tokenType }: IToken): number {
    if (CLOSE.has(tokenType)) this.open--;
    if (!OPEN.has(tokenType)) return 0;
    if (this.open === 0) this.base = tokenType === t.LBrace ? 1 : 0;
    this.open++;
    return this.open - this.base;
  }
}

/** Leaves out what brackets nested too deep hold; of all that stands in one outermost bracket that is reported once. */
export const flatten = (tokens: readonly IToken[]): Flattened => {
  const kept: IToken[] = [];
  const faults: SyntaxFault[] = [];
  const hidden: Range[] = [];
  const depth = new Depth();
  let reported = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    kept.push(token);
    const opened = depth.take(token);
    if (opened === 1) reported = false;
    if (opened <= NESTING) continue;
    const { end, deepest } = region(tokens, index);
    hidden.push({ start: token.startOffset, end: rangeOf(tokens[end] ?? token).end });
    if (!reported) faults.push(tooDeep(token, opened + deepest));
    reported = true;
    index = end - 1;
  }
  return { tokens: kept, faults, hidden };
};

/** The end of a bracket, and how deep others nest in it. */
const region = (tokens: readonly IToken[], open: number): { readonly end: number; readonly deepest: number } => {
  let [depth, deepest] = [0, 0];
  for (let index = open; index < tokens.length; index++) {
    const type = tokens[index]?.tokenType;
    if (type !== undefined && OPEN.has(type)) deepest = Math.max(deepest, depth++);
    else if (type !== undefined && CLOSE.has(type) && --depth === 0) return { end: index, deepest };
  }
  return { end: tokens.length - 1, deepest };
};
