import type { CstNode } from 'chevrotain';
import type * as ast from '../ast.ts';
import { rangeOf } from '../grammar/expected.ts';
import { isInteger, numberValue, stringValue } from '../literals.ts';
import { nameOf, part, parts, span, token, tokens } from './cst.ts';
import { Fold, type Sized } from './fold.ts';
import type { Report } from './report.ts';

/** How high the tree of one value may be: walks over it go down by recursion. */
const HEIGHT = 1000;

const literal = (node: CstNode): ast.Expr | undefined => {
  for (const kind in node.children) {
    const found = token(node, kind);
    if (found === undefined) return undefined;
    const range = rangeOf(found);
    if (kind === 'Number') return { kind: 'number', range, value: numberValue(found.image), integer: isInteger(found.image) };
    if (kind === 'String') return { kind: 'string', range, value: stringValue(found.image) };
    return kind === 'None' ? { kind: 'none', range } : { kind: 'boolean', range, value: kind === 'True' };
  }
  return undefined;
};

/** Builds values; brackets nest no deeper than the token pass lets them. */
export class ValueBuilder {
  protected readonly report: Report;
  /** Of the value built last. */
  private height = 0;

  constructor(report: Report) {
    this.report = report;
  }

  /** The value of an optional part. */
  protected value(node: CstNode): ast.Expr | undefined {
    const expression = part(node, 'expression');
    return expression && this.expression(expression);
  }

  protected expression(node: CstNode): ast.Expr | undefined {
    const sized = this.folded(node);
    this.height = sized?.height ?? 0;
    if (this.height <= HEIGHT) return sized?.expr;
    this.height = 0;
    this.report.tooDeep(span(node), {
      en: `Values nest more than ${HEIGHT} operators deep here. Bind parts of it with \`let\`.`,
      fr: `Les valeurs s’emboîtent ici sur plus de ${HEIGHT} opérateurs. Liez-en des parties avec \`let\`.`,
    });
    return undefined;
  }

  private folded(node: CstNode): Sized | undefined {
    const operands = parts(node, 'primary');
    const signs = [...tokens(node, 'Minus'), ...tokens(node, 'Operator')];
    const [first] = operands;
    if (signs.length === 0) return first && this.sized(first);
    const fold = new Fold();
    const items = [...operands, ...signs].sort((a, b) => startOf(a) - startOf(b));
    for (const item of items) {
      if ('image' in item) fold.operator(item);
      else {
        const operand = this.sized(item);
        if (operand !== undefined) fold.operand(operand);
      }
    }
    return fold.result();
  }

  private sized(node: CstNode): Sized | undefined {
    this.height = 0;
    const expr = this.primary(node);
    return expr && { expr, height: this.height };
  }

  private primary(node: CstNode): ast.Expr | undefined {
    const named = part(node, 'named');
    if (named !== undefined) return this.named(named);
    const list = part(node, 'list');
    if (list !== undefined) return { kind: 'list', range: span(list), tuple: false, items: this.items(list) };
    const paren = part(node, 'paren');
    if (paren !== undefined) return this.paren(paren);
    const record = part(node, 'record');
    return record === undefined ? literal(node) : { kind: 'record', range: span(record), entries: this.entries(record) };
  }

  private named(node: CstNode): ast.Expr | undefined {
    const name = token(node, 'Name');
    if (name === undefined) return undefined;
    const args = part(node, 'args');
    if (args === undefined) return { kind: 'reference', range: rangeOf(name), name: name.image };
    return { kind: 'call', range: span(node), callee: nameOf(name), args: this.args(args), brackets: span(args) };
  }

  private args(node: CstNode): readonly ast.Argument[] {
    return this.inside(parts(node, 'argument'), (argument) => {
      const name = token(argument, 'Name');
      return { kind: 'argument', range: span(argument), name: name && nameOf(name), value: this.value(argument) };
    });
  }

  private items(node: CstNode): readonly ast.Expr[] {
    return this.inside(parts(node, 'expression'), (item) => this.expression(item)).filter((item) => item !== undefined);
  }

  private entries(node: CstNode): readonly ast.RecordEntry[] {
    return this.inside(parts(node, 'entry'), (entry) => ({
      kind: 'entry',
      range: span(entry),
      key: keyOf(entry),
      value: this.value(entry),
    }));
  }

  /** `(x)` is a value in brackets, `(x,)` and `(x, y)` are tuples. */
  private paren(node: CstNode): ast.Expr {
    const range = span(node);
    const items = this.items(node);
    const [inner] = items;
    const commas = token(node, 'Comma') !== undefined;
    if (!commas && inner !== undefined && items.length === 1) return { kind: 'parenthesised', range, inner };
    if (!commas && parts(node, 'expression').length === 0)
      this.report.slip(range, {
        en: 'Expected a value between `(` and `)`. An empty list is `[]`.',
        fr: 'Il manque une valeur entre `(` et `)`. Une liste vide s’écrit `[]`.',
      });
    return { kind: 'list', range, tuple: true, items };
  }

  /** Builds the parts of a bracket, whose height is one more than theirs. */
  private inside<T>(nodes: readonly CstNode[], build: (node: CstNode) => T): T[] {
    let height = 0;
    const built = nodes.map((node) => {
      this.height = 0;
      const made = build(node);
      height = Math.max(height, this.height);
      return made;
    });
    this.height = height + 1;
    return built;
  }
}

const startOf = (item: CstNode | { readonly startOffset: number }): number =>
  'startOffset' in item ? item.startOffset : (item.location?.startOffset ?? 0);

const keyOf = (entry: CstNode): ast.Name => {
  const key = token(entry, 'Name') ?? token(entry, 'String') ?? token(entry, 'Number');
  if (key === undefined) return { kind: 'name', range: span(entry), text: '' };
  const text = key.tokenType.name === 'String' ? stringValue(key.image) : key.image;
  return { kind: 'name', range: rangeOf(key), text };
};
