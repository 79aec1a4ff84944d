import type { IToken, TokenType } from 'chevrotain';
import type { SyntaxFault } from './ast.ts';
import * as t from './tokens.ts';

/** Signs after which a brace begins a record; after anything else it begins a body. */
const BEFORE_RECORD = new Set<TokenType>([t.Equals, t.Comma, t.Colon, t.Minus, t.Operator, t.LParen, t.LSquare, t.LCurly]);
export const HEADERS = new Set<TokenType>([t.Network, t.Data, t.Train, t.Search]);

export interface Balanced {
  readonly tokens: IToken[];
  readonly faults: readonly SyntaxFault[];
}

/** Tells the braces of records from those of bodies. */
export const balance = (_text: string, tokens: readonly IToken[]): Balanced => {
  const kinds: TokenType[] = [];
  let search = false;
  const out = tokens.map((token, index) => {
    const type = token.tokenType;
    if (type === t.LParen || type === t.LSquare) kinds.push(type);
    if (type === t.RParen || type === t.RSquare) kinds.pop();
    if (kinds.length === 0 && type === t.Search) search = true;
    if (type === t.LCurly) {
      const before = tokens[index - 1]?.tokenType;
      const top = kinds.at(-1);
      const nested = top !== undefined && top !== t.LBrace;
      const record = nested || (before !== undefined && (BEFORE_RECORD.has(before) || (before === t.In && search && kinds.length > 0)));
      kinds.push(record ? t.LCurly : t.LBrace);
      return record ? token : t.retyped(token, t.LBrace);
    }
    if (type === t.RCurly) {
      const body = kinds.pop() === t.LBrace;
      if (kinds.length === 0) search = false;
      return body ? t.retyped(token, t.RBrace) : token;
    }
    return token;
  });
  return { tokens: out, faults: [] };
};
