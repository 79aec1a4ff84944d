import type * as ast from '../syntax/ast.ts';
import { type Bracket, blank, bracket, type Doc, fill, listed, row, single, word } from './doc.ts';
import type { Source, Word } from './source.ts';

/** How close operators bind: a chain of equal ones is broken before each of them. */
const BINDS: Readonly<Record<ast.BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '//': 2, '%': 2, '**': 3 };

/** Turns values into documents, taking the words of the source one after the other. */
export class ValueDocs {
  readonly source: Source;
  private at = 0;

  constructor(source: Source) {
    this.source = source;
  }

  /** The next word. */
  take(): Word {
    const next = this.source.words[this.at++];
    if (next === undefined) throw new RangeError('a spec has fewer words than its tree asks for');
    return next;
  }

  /** The next word, left where it is. */
  peek(): Word | undefined {
    return this.source.words[this.at];
  }

  /** What is made out of words, with these. */
  counted<T>(make: () => T): { readonly made: T; readonly words: readonly Word[] } {
    const from = this.at;
    const made = make();
    return { made, words: this.source.words.slice(from, this.at) };
  }

  /** The next words up to a place in the source. */
  takeUntil(end: number): readonly Word[] {
    const from = this.at;
    while ((this.source.words[this.at]?.range.start ?? end) < end) this.at++;
    return this.source.words.slice(from, this.at);
  }

  word(): Doc {
    return word(this.take());
  }

  value(expr: ast.Expr): Doc {
    switch (expr.kind) {
      case 'call':
        return this.call(expr);
      case 'list':
        return this.list(expr);
      case 'record':
        return this.bracketed(expr.entries, (entry) => row(this.word(), this.word(), blank(), this.optional(entry.value)));
      case 'parenthesised':
        return this.bracketed([expr.inner], (inner) => this.value(inner));
      case 'unary':
        return row(this.word(), this.value(expr.operand));
      case 'binary':
        return fill(this.operands(expr));
      default:
        return this.word();
    }
  }

  optional(expr: ast.Expr | undefined): Doc {
    return expr === undefined ? row() : this.value(expr);
  }

  call({ args }: ast.Call): Doc {
    const callee = this.word();
    return row(
      callee,
      this.bracketed(args, ({ name, value }) =>
        name === undefined ? this.optional(value) : row(this.word(), this.word(), this.optional(value)),
      ),
    );
  }

  /** Items between brackets, parted by commas. */
  bracketed<T>(items: readonly T[], item: (of: T) => Doc): Bracket {
    const open = this.take();
    const inner = listed(items.map(item));
    return bracket(open, inner, this.take());
  }

  private list({ tuple, items }: ast.ListExpr): Doc {
    const [only, ...more] = items;
    if (!tuple || only === undefined || more.length > 0) return this.bracketed(items, (item) => this.value(item));
    const open = this.take();
    const inner = single(this.value(only));
    return bracket(open, inner, this.take());
  }

  /** The parts of a chain of operators that bind equally close: each but the first begins with its operator. */
  private operands(expr: ast.Binary): readonly Doc[] {
    const [first, ...rest] = chainOf(expr);
    if (first === undefined) return [];
    const head = this.value(first);
    return [head, ...rest.map((operand) => row(this.word(), blank(), this.value(operand)))];
  }
}

/** The operands of a chain, in the order of the text: powers nest to the right, the others to the left. */
const chainOf = (expr: ast.Binary): readonly ast.Expr[] => {
  const side = expr.operator === '**' ? 'right' : 'left';
  const operands: ast.Expr[] = [];
  let next: ast.Expr = expr;
  for (; next.kind === 'binary' && BINDS[next.operator] === BINDS[expr.operator]; next = next[side])
    operands.push(side === 'left' ? next.right : next.left);
  operands.push(next);
  return side === 'left' ? operands.reverse() : operands;
};
