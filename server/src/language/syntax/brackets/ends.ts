import type { IToken, TokenType } from 'chevrotain';
import { isName } from '../grammar/expected.ts';
import * as t from '../tokens.ts';
import type { Layout } from './layout.ts';
import type { Bracket } from './match.ts';

const STATEMENTS = new Set<TokenType>([t.Let, t.Layer, t.Repeat, t.Output]);
const DECLARATIONS = new Set<TokenType>([t.Let, t.Import, t.Block, t.Network, t.Data, t.Train, t.Search]);
const AFTER_START = new Set<TokenType>([t.Equals, t.LParen, t.Arrow]);

/** Where a bracket that nothing closes was meant to end: told by what cannot stand in it and by how the lines are set. */
export class Ends {
  private readonly tokens: readonly IToken[];
  private readonly layout: Layout;

  constructor(tokens: readonly IToken[], layout: Layout) {
    this.tokens = tokens;
    this.layout = layout;
  }

  /** Whether a bracket ends before a token. `around`: what the bracket is in; `inBody`: whether a body is open around both. */
  before(index: number, bracket: Bracket, around: Bracket | undefined, inBody: boolean): boolean {
    if (bracket.type === t.LBrace) return this.outdented(bracket, index);
    const type = this.type(index);
    if (type === t.Arrow) return true;
    if (type === t.Comma && bracket.type === t.LSquare && around?.type === t.LParen)
      return this.named(index + 1) && this.type(index + 2) === t.Equals;
    return this.layout.first(index) && this.layout.indent(index) <= bracket.indent && this.starts(index, inBody);
  }

  private type(index: number): TokenType | undefined {
    return this.tokens[index]?.tokenType;
  }

  private named(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && isName(token);
  }

  /** A line that begins no further in than that of the opening brace, if the body's first line does. */
  private outdented(bracket: Bracket, index: number): boolean {
    const inner = bracket.open + 1;
    if (index <= inner || !this.layout.first(index) || !this.layout.first(inner)) return false;
    return this.layout.indent(inner) > bracket.indent && this.layout.indent(index) <= bracket.indent;
  }

  /** Whether a line begins a statement, a setting or a declaration rather than the next item in brackets. */
  private starts(index: number, inBody: boolean): boolean {
    const type = this.type(index);
    const next = this.type(index + 1);
    if (type === undefined) return true;
    if (!inBody) return DECLARATIONS.has(type) && next !== t.Equals;
    if (type === t.LSquare) return true;
    if (!this.named(index)) return false;
    if ((next !== undefined && AFTER_START.has(next)) || STATEMENTS.has(type)) return true;
    return this.type(index - 1) !== t.Comma && next !== t.Comma;
  }
}
