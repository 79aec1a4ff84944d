import type { IToken } from 'chevrotain';
import type { SyntaxFault } from '../ast.ts';
import { rangeOf } from '../grammar/expected.ts';
import * as t from '../tokens.ts';
import { CLOSER, recast } from './kinds.ts';
import type { Bracket, Matching } from './match.ts';
import { mistyped, stray, unclosed } from './words.ts';

/** Rewrites the tokens so that every bracket is closed, and closed once. */
export class Repair {
  readonly out: IToken[] = [];
  readonly faults: SyntaxFault[] = [];
  private readonly open: Bracket[] = [];
  private readonly text: string;
  private readonly tokens: readonly IToken[];
  private readonly matching: Matching;

  constructor(text: string, tokens: readonly IToken[], matching: Matching) {
    this.text = text;
    this.tokens = tokens;
    this.matching = matching;
  }

  run(): void {
    for (const [index, token] of this.tokens.entries()) {
      this.endBefore(index);
      const bracket = this.matching.brackets.get(index);
      if (bracket !== undefined) {
        this.open.push(bracket);
        this.out.push(bracket.type === token.tokenType ? token : recast(token, bracket.type));
      } else if (token.tokenType === t.RParen || token.tokenType === t.RSquare || token.tokenType === t.RCurly)
        this.end(index, token);
      else this.out.push(token);
    }
    this.endBefore(this.tokens.length);
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
    this.open.pop();
    this.out.push(recast(token, CLOSER.get(top.type) ?? token.tokenType));
  }

  /** Closes what has no end of its own and cannot go on at a token. */
  private endBefore(index: number): void {
    const ended: Bracket[] = [];
    for (let top = this.open.at(-1); top !== undefined && top.close === undefined && top.limit <= index; top = this.open.at(-1)) {
      this.open.pop();
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
}
