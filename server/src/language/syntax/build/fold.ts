import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { rangeOf } from '../grammar/expected.ts';

/** A value with the height of its tree, which later walks go down by recursion. */
export interface Sized {
  readonly expr: ast.Expr;
  readonly height: number;
}

interface Pending {
  readonly sign: IToken;
  readonly prefix: boolean;
  readonly binds: number;
}

const BINDS: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '//': 2, '%': 2, '**': 4 };
/** Between products and powers: `-2 ** 2` is -(2 ** 2), `-2 * 3` is (-2) * 3. */
const PREFIX = 3;

const isOperator = (image: string): image is ast.BinaryOperator => image in BINDS;

/**
 * Folds operators and operands into a tree, in the order of the text, with two stacks instead of recursion: a chain of any
 * length is taken. An operator without its operand is left out.
 */
export class Fold {
  private readonly operands: Sized[] = [];
  private readonly pending: Pending[] = [];
  /** Operators since the last operand. */
  private open = 0;
  private readonly rangeOf: (start: number, end: number) => ast.Range;

  constructor(rangeOf: (start: number, end: number) => ast.Range) {
    this.rangeOf = rangeOf;
  }

  operand(expr: ast.Expr, height: number): void {
    this.operands.push({ expr, height });
    this.open = 0;
  }

  operator(sign: IToken): void {
    const prefix = this.open > 0 || this.operands.length === 0;
    if (prefix && sign.image !== '-') this.dropOpen();
    if (this.operands.length === 0 && sign.image !== '-') return;
    const binds = prefix && sign.image === '-' ? PREFIX : (BINDS[sign.image] ?? 0);
    const unary = binds === PREFIX;
    if (!unary) this.reduce((top) => top.binds > binds || (top.binds === binds && binds !== BINDS['**']));
    this.pending.push({ sign, prefix: unary, binds });
    this.open++;
  }

  /** The whole value; `undefined` when there is no operand. */
  result(): Sized | undefined {
    this.dropOpen();
    this.reduce(() => true);
    return this.operands[0];
  }

  private dropOpen(): void {
    this.pending.length -= this.open;
    this.open = 0;
  }

  private reduce(binding: (top: Pending) => boolean): void {
    for (let top = this.pending.at(-1); top !== undefined && binding(top); top = this.pending.at(-1)) {
      this.pending.pop();
      this.apply(top);
    }
  }

  private apply({ sign, prefix }: Pending): void {
    const right = this.operands.pop();
    if (right === undefined) return;
    const { end } = right.expr.range;
    if (prefix) {
      const range = this.rangeOf(sign.startOffset, end);
      this.operands.push({ expr: { kind: 'unary', range, operand: right.expr }, height: right.height + 1 });
      return;
    }
    const left = this.operands.pop();
    if (left === undefined || !isOperator(sign.image)) return;
    const range = this.rangeOf(left.expr.range.start, end);
    const written = rangeOf(sign);
    const operatorRange = this.rangeOf(written.start, written.end);
    this.operands.push({
      expr: { kind: 'binary', range, operator: sign.image, operatorRange, left: left.expr, right: right.expr },
      height: Math.max(left.height, right.height) + 1,
    });
  }
}
