import type { IToken, TokenType } from 'chevrotain';
import { isName, rangeOf } from '../grammar/expected.ts';
import * as t from '../tokens.ts';

/** Keywords of declarations with braces. */
export const HEADERS = new Set<TokenType>([t.Network, t.Data, t.Train, t.Search]);

export const OPENERS = new Set<TokenType>([t.LParen, t.LSquare, t.LCurly]);
export const CLOSERS = new Set<TokenType>([t.RParen, t.RSquare, t.RCurly]);

/** What closes a bracket; the braces of bodies have types of their own. */
export const CLOSER: ReadonlyMap<TokenType, TokenType> = new Map([
  [t.LParen, t.RParen],
  [t.LSquare, t.RSquare],
  [t.LCurly, t.RCurly],
  [t.LBrace, t.RBrace],
]);

/** Whether a closing sign ends a bracket: `}` ends bodies and records. */
export const closes = (closer: TokenType, opener: TokenType | undefined): boolean =>
  closer === t.RCurly ? opener === t.LCurly || opener === t.LBrace : opener !== undefined && CLOSER.get(opener) === closer;

/** Signs after which a brace begins a record; after anything else it begins a body. */
const BEFORE_RECORD = new Set<TokenType>([t.Equals, t.Comma, t.Colon, t.Minus, t.Operator, t.LParen, t.LSquare, t.LCurly]);

/** Tells the braces of bodies from those of records, token by token. */
export class Braces {
  private readonly tokens: readonly IToken[];
  private inSearch = false;

  constructor(tokens: readonly IToken[]) {
    this.tokens = tokens;
  }

  /** The type of the opening sign at an index, inside the bracket `around`. */
  opener(index: number, around: TokenType | undefined): TokenType {
    const type = this.tokens[index]?.tokenType ?? t.LParen;
    if (type !== t.LCurly) return type;
    const before = this.tokens[index - 1]?.tokenType;
    if (around === undefined) {
      this.inSearch = this.isHeader(this.named(index - 1) ? index - 2 : index - 1, t.Search);
      const bound = this.tokens[index - 3]?.tokenType === t.Let;
      const assigned = before === t.Equals && !bound && [...HEADERS].some((header) => this.isHeader(index - 2, header));
      if (assigned) return t.LBrace;
    }
    const value = (around !== undefined && around !== t.LBrace) || (before !== undefined && BEFORE_RECORD.has(before));
    const drawn = before === t.In && around !== undefined && this.inSearch;
    return value || drawn ? t.LCurly : t.LBrace;
  }

  /** Whether a word is the name in `search NAME {`, whose keyword is no value: not the last of `let a = search network {`. */
  private named(index: number): boolean {
    const [name, keyword, before] = [this.tokens[index], this.tokens[index - 1], this.tokens[index - 2]];
    if (name === undefined || keyword === undefined || !isName(name) || !HEADERS.has(keyword.tokenType)) return false;
    return before === undefined || !BEFORE_RECORD.has(before.tokenType);
  }

  private isHeader(index: number, type: TokenType): boolean {
    return this.tokens[index]?.tokenType === type;
  }
}

const copies = new WeakMap<IToken, IToken>();

/** A bracket under another type. The same bracket, read again after an edit elsewhere, gives the same one. */
export const recast = (token: IToken, type: TokenType): IToken => {
  const known = copies.get(token);
  const copy = known?.tokenType === type ? known : t.retyped(token, type);
  copy.startOffset = token.startOffset;
  copy.endOffset = rangeOf(token).end - 1;
  copies.set(token, copy);
  return copy;
};
