import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import type { Docs } from '../docs.ts';
import { isInteger, numberValue, stringValue } from '../literals.ts';
import { isConstant, None, True } from '../tokens.ts';
import { endOf, rangeOf } from './expected.ts';
import { remember, remembered } from './leaves.ts';
import { Lookahead } from './lookahead.ts';

/** How high the tree of one value may be: walks over it go down by recursion. */
const HEIGHT = 1000;

/** What the productions share that build the tree. */
export abstract class TreeParser extends Lookahead {
  protected docs: Docs = () => undefined;
  /** How high the tree of the value read last is. */
  protected height = 0;

  /** The items of all brackets that are open: growing a list for each would make it longer than it needs to be. */
  protected readonly pending: unknown[] = [];

  /** Whether leaves of the tree are remembered for the next reading. */
  protected remembering = false;
  /** Where the last token read stands in the input: chevrotain documents it, and leaves it out of its types. */
  declare protected currIdx: number;
  /** The ranges made since the last leaf. */
  private ranges: ast.Range[] = [];

  /** A range of the tree. */
  protected range(start: number, end: number): ast.Range {
    const range = { start, end };
    if (this.remembering) this.ranges.push(range);
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

  /** Begins to look at what may become a leaf; answers how many faults there were before it. */
  protected begin(): number {
    this.ranges = [];
    return this.slips.length + this.report.faults.length;
  }

  /** Remembers a leaf that was read without a fault. */
  protected keep(first: IToken, node: ast.AnyNode, faults: number): void {
    if (this.remembering && this.slips.length + this.report.faults.length === faults)
      remember(this.input, this.currIdx, first, { node, doc: this.docs(first.startOffset), ranges: this.ranges });
  }

  /** The leaf that begins here, when nothing about it has changed since it was read. */
  protected again<T extends ast.AnyNode>(isWanted: (node: ast.AnyNode) => node is T): T | undefined {
    const leaf = this.remembering ? remembered(this.input, this.currIdx + 1, this.docs) : undefined;
    if (leaf === undefined || !isWanted(leaf.node)) return undefined;
    this.currIdx += leaf.gaps.length;
    return leaf.node;
  }

  /** Reads what leaves nothing in the tree: what the tree would say of it is not said. */
  protected dropped(work: () => unknown): undefined {
    const { faults } = this.report;
    const kept = faults.length;
    work();
    faults.length = kept;
  }
}
