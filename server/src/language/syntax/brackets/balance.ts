import type { IToken, TokenType } from 'chevrotain';
import type { SyntaxFault } from '../ast.ts';
import { oneOf } from '../tokens.ts';
import { Braces, CLOSER, CLOSERS, closes, OPENERS, recast } from './kinds.ts';
import { layoutOf } from './layout.ts';
import { Matcher } from './match.ts';
import { NESTING } from './nesting.ts';
import { Repair } from './repair.ts';

export interface Balanced {
  /** Every bracket closed, the braces of bodies told from those of records. */
  readonly tokens: IToken[];
  readonly faults: readonly SyntaxFault[];
  /** Whether brackets may nest too deep. */
  readonly deep: boolean;
}

const isBracket = oneOf([...OPENERS, ...CLOSERS]);

/** The tokens of a text whose brackets all pair, in the same list; `undefined` otherwise, and nothing has changed. */
const paired = (tokens: IToken[]): Balanced | undefined => {
  const braces = new Braces(tokens);
  const open: TokenType[] = [];
  const bodies: [index: number, brace: IToken][] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !isBracket(token)) continue;
    let type = token.tokenType;
    if (OPENERS.has(type)) {
      type = braces.opener(index, open.at(-1));
      open.push(type);
      depth = Math.max(depth, open.length);
    } else {
      const opener = open.pop();
      if (opener === undefined || !closes(type, opener)) return undefined;
      type = CLOSER.get(opener) ?? type;
    }
    if (type !== token.tokenType) bodies.push([index, recast(token, type)]);
  }
  if (open.length > 0) return undefined;
  for (const [index, brace] of bodies) tokens[index] = brace;
  return { tokens, faults: [], deep: depth > NESTING };
};

/**
 * Makes the brackets of a file pair. Where they do already nothing changes, however the lines are set; where they do not,
 * the layout tells where an open bracket was meant to end. The list that comes in may become the one that goes out.
 */
export const balance = (text: string, tokens: IToken[]): Balanced => {
  const all = paired(tokens);
  if (all !== undefined) return all;
  const layout = layoutOf(text, tokens);
  const first = new Matcher(tokens, layout).run();
  const open = [...first.brackets.values()].filter(({ close }) => close === undefined);
  const matching = new Matcher(tokens, layout, new Set(open.map((bracket) => bracket.open))).run();
  const repair = new Repair(text, tokens, matching);
  repair.run();
  return { tokens: repair.out, faults: repair.faults, deep: true };
};
