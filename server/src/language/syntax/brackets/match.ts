import type { IToken, TokenType } from 'chevrotain';
import { isName } from '../grammar/expected.ts';
import * as t from '../tokens.ts';
import { Ends } from './ends.ts';
import { Braces, CLOSER, CLOSERS, closes, HEADERS, OPENERS } from './kinds.ts';
import type { Layout } from './layout.ts';

/** An opening bracket, and where it ends. Places are indexes of tokens. */
export interface Bracket {
  readonly open: number;
  readonly type: TokenType;
  /** The column at which the line of its statement begins. */
  readonly indent: number;
  /** Where it is closed; `undefined`: nowhere. */
  close: number | undefined;
  /** Where it has ended at the latest, closed or not. */
  limit: number;
  /** A sign of another kind that stands where its own may have been meant. */
  mistyped: number | undefined;
}

/** What a file's brackets are, wherever one is missing or too many. */
export interface Matching {
  readonly brackets: ReadonlyMap<number, Bracket>;
  /** Closing signs of a body whose opening brace is missing: that is reported already. */
  readonly orphans: ReadonlySet<number>;
}

/** How far up the stack a dedented brace looks for the body that it closes. */
const REACH = 100;

/** Pairs brackets; where they do not pair, by what cannot stand inside which, and by how the lines are set. */
export class Matcher {
  private readonly tokens: readonly IToken[];
  private readonly layout: Layout;
  private readonly braces: Braces;
  private readonly ends: Ends;
  private readonly suspects: ReadonlySet<number>;
  private readonly stack: Bracket[] = [];
  private readonly brackets = new Map<number, Bracket>();
  private readonly orphans = new Set<number>();
  /** How many of each kind are open; those in the innermost body alone for round and square ones. */
  private readonly counts: Map<TokenType, number>[] = [new Map()];
  private bodies = 0;
  /** A header at the top level that no brace has followed yet. */
  private header: number | undefined;

  /** `suspects`: brackets of which an earlier look found no end; what stands in them then tells where they end. */
  constructor(tokens: readonly IToken[], layout: Layout, suspects: ReadonlySet<number> = new Set()) {
    this.tokens = tokens;
    this.layout = layout;
    this.braces = new Braces(tokens);
    this.ends = new Ends(tokens, layout);
    this.suspects = suspects;
  }

  run(): Matching {
    for (const [index, { tokenType }] of this.tokens.entries()) {
      if (this.stack.length > 0 && this.declares(index)) this.unwind(0, index);
      this.endBefore(index);
      if (this.stack.length === 0 && (HEADERS.has(tokenType) || tokenType === t.Block)) this.header = index;
      if (OPENERS.has(tokenType)) this.push(index);
      else if (CLOSERS.has(tokenType)) this.close(index, tokenType);
    }
    this.unwind(0, this.tokens.length);
    return { brackets: this.brackets, orphans: this.orphans };
  }

  private type(index: number): TokenType | undefined {
    return this.tokens[index]?.tokenType;
  }

  private named(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && isName(token);
  }

  private endBefore(index: number): void {
    for (let top = this.stack.at(-1); top !== undefined && this.suspects.has(top.open); top = this.stack.at(-1)) {
      if (!this.ends.before(index, top, this.stack.at(-2), this.bodies > 0)) return;
      this.unwind(this.stack.length - 1, index);
    }
  }

  /** `network NAME {`, `block NAME (`, …: inside no bracket can tokens stand so. */
  private declares(index: number): boolean {
    const type = this.type(index);
    if (type === undefined) return false;
    if (HEADERS.has(type))
      return this.type(index + 1) === t.LCurly || (this.named(index + 1) && this.type(index + 2) === t.LCurly);
    if (type === t.Block) return this.named(index + 1) && this.type(index + 2) === t.LParen;
    return type === t.Import && this.named(index + 1) && [t.Comma, t.From].some((next) => this.type(index + 2) === next);
  }

  private push(open: number): void {
    if (this.type(open) === t.LCurly && this.afterParameters(open)) this.unwind(this.stack.length - 1, open);
    const around = this.stack.at(-1);
    const type = this.braces.opener(open, around?.type);
    const indent = around !== undefined && around.type !== t.LBrace ? around.indent : this.layout.indent(open);
    const bracket: Bracket = { open, type, indent, close: undefined, limit: this.tokens.length, mistyped: undefined };
    if (type === t.LBrace) this.body(open);
    else this.count(type, 1);
    this.stack.push(bracket);
    this.brackets.set(open, bracket);
  }

  /** `block f(a, b {`: the body of the block, whose parameters are open still. */
  private afterParameters(open: number): boolean {
    const top = this.stack.at(-1);
    return top?.type === t.LParen && this.type(top.open - 2) === t.Block && this.named(open - 1);
  }

  private body(open: number): void {
    this.bodies++;
    this.counts.push(new Map());
    if (this.stack.length > 0 || this.header === undefined) return;
    const follows = open - this.header <= 2 || !this.newlineBetween(this.header, open);
    if (follows) this.header = undefined;
  }

  private newlineBetween(from: number, to: number): boolean {
    for (let index = from + 1; index <= to; index++) if (this.layout.first(index)) return true;
    return false;
  }

  private count(type: TokenType, change: number): void {
    const counts = this.counts.at(-1);
    counts?.set(type, (counts.get(type) ?? 0) + change);
  }

  private pop(): Bracket | undefined {
    const bracket = this.stack.pop();
    if (bracket?.type === t.LBrace) {
      this.bodies--;
      this.counts.pop();
    } else if (bracket !== undefined) this.count(bracket.type, -1);
    return bracket;
  }

  /** Leaves what is open above a height of the stack without an end of its own. */
  private unwind(height: number, limit: number): void {
    while (this.stack.length > height) {
      const bracket = this.pop();
      if (bracket !== undefined) bracket.limit = limit;
    }
  }

  private close(index: number, closer: TokenType): void {
    if (this.replaces(index, closer)) return;
    const height = this.partner(index, closer);
    if (height < 0) this.misfit(index);
    else this.unwind(height + 1, index);
    const bracket = height < 0 ? undefined : this.pop();
    if (bracket === undefined) return;
    bracket.close = index;
    bracket.limit = index;
  }

  /**
   * Whether a sign stands for the one that closes the innermost bracket: `f([1, 2))`, `f((1, 2])`. The signs of one kind
   * that follow each other tell, by whether they are too many or too few for what is open.
   */
  private replaces(index: number, closer: TokenType): boolean {
    const top = this.stack.at(-1);
    const wanted = top && CLOSER.get(top.type);
    if (top === undefined || wanted === undefined || top.type === t.LBrace || closes(closer, top.type)) return false;
    const counts = this.counts.at(-1);
    const open = counts?.get(closer === t.RParen ? t.LParen : t.LSquare) ?? 0;
    const own = counts?.get(top.type) ?? 0;
    const after = this.row(index + 1, wanted, own);
    const meant = open > 0 && closer !== t.RCurly ? this.row(index, closer, open + 1) > open : after > 0 && after < own;
    if (!meant) return false;
    this.pop();
    top.mistyped = index;
    top.limit = index + 1;
    return true;
  }

  /** How many tokens of one type follow each other, up to a limit. */
  private row(from: number, type: TokenType, limit: number): number {
    let length = 0;
    while (length < limit && this.type(from + length) === type) length++;
    return length;
  }

  /** The place in the stack of what a sign closes; -1: nothing. */
  private partner(index: number, closer: TokenType): number {
    if (closer !== t.RCurly) {
      const opener = closer === t.RParen ? t.LParen : t.LSquare;
      return (this.counts.at(-1)?.get(opener) ?? 0) > 0 ? this.stack.findLastIndex(({ type }) => type === opener) : -1;
    }
    const records = this.counts.at(-1)?.get(t.LCurly) ?? 0;
    if (this.bodies === 0 && records === 0) return -1;
    const nearest = this.stack.findLastIndex(({ type }) => closes(closer, type));
    return this.layout.first(index) ? this.dedented(nearest, this.layout.indent(index)) : nearest;
  }

  /** A brace at the beginning of a line closes the body whose line begins in its column, if the nearest begins further in. */
  private dedented(nearest: number, column: number): number {
    if ((this.stack[nearest]?.indent ?? 0) <= column) return nearest;
    for (let height = nearest; height >= 0 && height > nearest - REACH; height--) {
      const bracket = this.stack[height];
      if (bracket?.type === t.LBrace && bracket.indent === column) return height;
    }
    return nearest;
  }

  private misfit(index: number): void {
    const top = this.stack.at(-1);
    if (top !== undefined && top.type !== t.LBrace) top.mistyped ??= index;
    else if (top === undefined && this.header !== undefined && this.type(index) === t.RCurly) {
      this.orphans.add(index);
      this.header = undefined;
    }
  }
}
