import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import type { Docs } from '../docs.ts';
import { isInteger, numberValue, stringValue } from '../literals.ts';
import { isConstant, None, True } from '../tokens.ts';
import { endOf, rangeOf } from './expected.ts';
import { Lookahead } from './lookahead.ts';
import { type Made, remember, remembered } from './pieces.ts';

/** How high the tree of one value may be: walks over it go down by recursion. */
const HEIGHT = 1000;

/** A piece that is being read: the one around it, and how many faults there were before. */
interface Begun {
  readonly around: Made;
  readonly faults: number;
}

/** What the productions share that build the tree. */
export abstract class TreeParser extends Lookahead {
  protected docs: Docs = () => undefined;
  /** How high the tree of the value read last is. */
  protected height = 0;

  /** The items of all brackets that are open: growing a list for each would make it longer than it needs to be. */
  protected readonly pending: unknown[] = [];

  /** Whether pieces of the tree are remembered for the next reading. */
  protected remembering = false;
  /** Where the last token read stands in the input: chevrotain documents it, and leaves it out of its types. */
  declare protected currIdx: number;
  /** What was made of the piece being read. */
  protected made: Made = { ranges: [], parts: [] };

  /** A range of the tree. */
  protected range(start: number, end: number): ast.Range {
    const range = { start, end };
    if (this.remembering) this.made.ranges.push(range);
    return range;
  }

  /** While chevrotain records the grammar, tokens have no text. */
  private end(token: IToken): number {
    return this.recording ? 0 : endOf(token);
  }

  protected place(token: IToken): ast.Range {
    return this.range(token.startOffset, this.end(token));
  }

  /** From a token to the last one read. */
  protected span(first: IToken): ast.Range {
    return this.range(first.startOffset, this.reached());
  }

  /** Where the last token read ends; of closing signs that nobody typed, the one that goes furthest. */
  private reached(): number {
    let token = this.LA(0);
    let end = this.end(token);
    for (let index = -1; token.isInsertedInRecovery === true; index--) {
      token = this.LA(index);
      end = Math.max(end, this.end(token));
    }
    return end;
  }

  protected name(token: IToken): ast.Name {
    return { kind: 'name', range: this.place(token), text: token.image };
  }

  /** A name that is bound here, which a constant can't be. */
  protected bound(token: IToken): ast.Name {
    if (isConstant(token)) this.report.constant(rangeOf(token));
    return this.name(token);
  }

  /** A value, unless its tree is too high. */
  protected limited(first: IToken, value: ast.Expr | undefined, height: number): ast.Expr | undefined {
    this.height = height;
    if (height <= HEIGHT) return value;
    this.height = 0;
    this.report.tooDeep(this.span(first), {
      en: `Values nest more than ${HEIGHT} operators deep here. Bind parts of it with \`let\`.`,
      fr: `Les valeurs s’emboîtent ici sur plus de ${HEIGHT} opérateurs. Liez-en des parties avec \`let\`.`,
    });
    return undefined;
  }

  protected number(token: IToken): ast.Expr {
    this.height = 0;
    return { kind: 'number', range: this.place(token), value: numberValue(token.image), integer: isInteger(token.image) };
  }

  protected string(token: IToken): ast.StringLiteral {
    this.height = 0;
    return { kind: 'string', range: this.place(token), value: this.recording ? '' : stringValue(token.image) };
  }

  protected constant(token: IToken): ast.Expr {
    this.height = 0;
    const range = this.place(token);
    return token.tokenType === None ? { kind: 'none', range } : { kind: 'boolean', range, value: token.tokenType === True };
  }

  /** Begins to look at what may be remembered. */
  protected begin(): Begun {
    const { made: around } = this;
    if (this.remembering) this.made = { ranges: [], parts: [] };
    return { around, faults: this.slips.length + this.report.faults.length };
  }

  /** Remembers what was read without a fault; the rest belongs to the piece around it. */
  protected keep(first: IToken, node: ast.AnyNode | undefined, { around, faults }: Begun): void {
    if (!this.remembering) return;
    const { made } = this;
    this.made = around;
    const sound = node !== undefined && this.slips.length + this.report.faults.length === faults;
    const known = { doc: this.docs(first.startOffset), ...made };
    const piece = sound ? remember(this.input, this.currIdx, first, { node, ...known }) : undefined;
    if (piece) around.parts.push(piece);
    else for (const range of made.ranges) around.ranges.push(range);
    if (!piece) for (const part of made.parts) around.parts.push(part);
  }

  /** The piece that begins here, when nothing about it has changed since it was read. */
  protected again<T extends ast.AnyNode>(isWanted: (node: ast.AnyNode) => node is T): T | undefined {
    const piece = this.remembering ? remembered(this.input, this.currIdx + 1, this.docs) : undefined;
    if (piece === undefined || !isWanted(piece.node)) return undefined;
    this.currIdx += piece.gaps.length;
    this.made.parts.push(piece);
    return piece.node;
  }

  /** Reads what leaves nothing in the tree: what the tree would say of it is not said. */
  protected dropped(work: () => unknown): undefined {
    const { faults } = this.report;
    const kept = faults.length;
    work();
    faults.length = kept;
  }
}
