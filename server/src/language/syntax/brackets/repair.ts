import type { IToken, TokenType } from 'chevrotain';
import type { SyntaxFault } from '../ast.ts';
import { isName, rangeOf } from '../grammar/expected.ts';
import * as t from '../tokens.ts';
import { CLOSER } from './kinds.ts';
import type { Layout } from './layout.ts';
import type { Bracket, Matching } from './match.ts';
import { mistyped, stray, unclosed } from './words.ts';

const STATEMENTS = new Set<TokenType>([t.Let, t.Layer, t.Repeat, t.Output]);
const DECLARATIONS = new Set<TokenType>([t.Let, t.Import, t.Block, t.Network, t.Data, t.Train, t.Search]);
const AFTER_START = new Set<TokenType>([t.Equals, t.LParen, t.Arrow]);

/** Rewrites the tokens so that every bracket is closed, and closed once. */
export class Repair {
  readonly out: IToken[] = [];
  readonly faults: SyntaxFault[] = [];
  private readonly open: Bracket[] = [];
  /** How many of them are bodies. */
  private bodies = 0;
  private readonly text: string;
  private readonly tokens: readonly IToken[];
  private readonly layout: Layout;
  private readonly matching: Matching;

  constructor(text: string, tokens: readonly IToken[], layout: Layout, matching: Matching) {
    this.text = text;
    this.tokens = tokens;
    this.layout = layout;
    this.matching = matching;
  }

  run(): void {
    for (const [index, token] of this.tokens.entries()) {
      this.endBefore(index);
      const bracket = this.matching.brackets.get(index);
      if (bracket !== undefined) {
        this.push(bracket);
        this.out.push(bracket.type === token.tokenType ? token : t.retyped(token, bracket.type));
      } else if (token.tokenType === t.RParen || token.tokenType === t.RSquare || token.tokenType === t.RCurly)
        this.end(index, token);
      else this.out.push(token);
    }
    this.endBefore(this.tokens.length);
  }

  private push(bracket: Bracket): void {
    this.open.push(bracket);
    if (bracket.type === t.LBrace) this.bodies++;
  }

  private pop(): void {
    if (this.open.pop()?.type === t.LBrace) this.bodies--;
  }

  /** A closing sign: of the innermost bracket, meant for it, or of nothing. */
  private end(index: number, token: IToken): void {
    const top = this.open.at(-1);
    const own = top?.close === index;
    const meant = top !== undefined && top.close === undefined && top.mistyped === index;
    if (top === undefined || !(own || meant)) {
      if (!this.matching.orphans.has(index)) this.faults.push(stray(token));
      return;
    }
    if (meant) this.faults.push(mistyped(token, this.tokens, top));
    this.pop();
    this.out.push(t.retyped(token, CLOSER.get(top.type) ?? token.tokenType));
  }

  /** Closes what has no end of its own and cannot go on at a token. */
  private endBefore(index: number): void {
    const ended: Bracket[] = [];
    for (
      let top = this.open.at(-1);
      top !== undefined && top.close === undefined && this.endsBefore(top, index);
      top = this.open.at(-1)
    ) {
      this.pop();
      ended.push(top);
    }
    const before = this.tokens[index - 1];
    if (ended.length === 0 || before === undefined) return;
    const at = rangeOf(before).end;
    for (const bracket of ended) this.out.push(this.closer(bracket, at, index));
    this.faults.push(unclosed(at, this.tokens, ended, this.tokens[index]));
  }

  /** A closing sign that nobody typed, over the blanks that follow; that of a body over everything to the next token. */
  private closer(bracket: Bracket, at: number, index: number): IToken {
    const type = CLOSER.get(bracket.type) ?? t.RParen;
    const next = this.tokens[index]?.startOffset ?? this.text.length;
    let end = bracket.type === t.LBrace ? next : at;
    while (end < next && (this.text[end] === ' ' || this.text[end] === '\t')) end++;
    return {
      image: '',
      startOffset: at,
      endOffset: end - 1,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
      isInsertedInRecovery: true,
    };
  }

  private endsBefore(bracket: Bracket, index: number): boolean {
    if (bracket.limit <= index) return true;
    if (bracket.type === t.LBrace) return this.outdented(bracket, index);
    const type = this.tokens[index]?.tokenType;
    if (type === t.Arrow) return true;
    if (type === t.Comma && bracket.type === t.LSquare && this.open.at(-2)?.type === t.LParen)
      return this.named(index + 1) && this.tokens[index + 2]?.tokenType === t.Equals;
    return this.layout.first(index) && this.layout.indent(index) <= bracket.indent && this.starts(index);
  }

  /** A line that begins no further in than that of the opening brace, if the body's first line does. */
  private outdented(bracket: Bracket, index: number): boolean {
    const inner = bracket.open + 1;
    if (index <= inner || !this.layout.first(index) || !this.layout.first(inner)) return false;
    return this.layout.indent(inner) > bracket.indent && this.layout.indent(index) <= bracket.indent;
  }

  private named(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && isName(token);
  }

  /** Whether a line begins a statement, a setting or a declaration rather than the next item in brackets. */
  private starts(index: number): boolean {
    const type = this.tokens[index]?.tokenType;
    const next = this.tokens[index + 1]?.tokenType;
    if (type === undefined) return true;
    if (this.bodies === 0) return DECLARATIONS.has(type) && next !== t.Equals;
    if (type === t.LSquare) return true;
    if (!this.named(index)) return false;
    if ((next !== undefined && AFTER_START.has(next)) || STATEMENTS.has(type)) return true;
    return this.tokens[index - 1]?.tokenType !== t.Comma && next !== t.Comma;
  }
}
