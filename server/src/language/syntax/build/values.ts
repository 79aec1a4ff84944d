import type { CstElement, CstNode, IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { rangeOf } from '../grammar/expected.ts';
import { isInteger, numberValue, stringValue } from '../literals.ts';
import { nameOf, part, parts, span, token } from './cst.ts';
import { Fold, type Sized } from './fold.ts';
import type { Report } from './report.ts';

/** How high the tree of one value may be: walks over it go down by recursion. */
const HEIGHT = 1000;

const isToken = (element: CstElement): element is IToken => 'image' in element;

const literal = (kind: string, token: IToken): ast.Expr => {
  const range = rangeOf(token);
  if (kind === 'Number') return { kind: 'number', range, value: numberValue(token.image), integer: isInteger(token.image) };
  if (kind === 'String') return { kind: 'string', range, value: stringValue(token.image) };
  return kind === 'None' ? { kind: 'none', range } : { kind: 'boolean', range, value: kind === 'True' };
};

/** One operand or operator of an expression, and what it is. */
interface Item {
  readonly kind: string;
  readonly element: CstElement;
}

/** The only thing that an expression is made of; most are one operand. */
const onlyItem = (node: CstNode): Item | undefined => {
  let only: Item | undefined;
  for (const kind in node.children) {
    const [element, another] = node.children[kind] ?? [];
    if (another !== undefined || only !== undefined) return undefined;
    if (element !== undefined) only = { kind, element };
  }
  return only;
};

/** What an expression is made of, in the order of the text. */
const itemsOf = (node: CstNode): readonly Item[] => {
  const items: Item[] = [];
  for (const kind in node.children) for (const element of node.children[kind] ?? []) items.push({ kind, element });
  return items.sort((a, b) => startOf(a.element) - startOf(b.element));
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
    const only = onlyItem(node);
    if (only !== undefined) return this.sized(only);
    const fold = new Fold();
    for (const item of itemsOf(node)) {
      const operand = this.sized(item);
      if (operand !== undefined) fold.operand(operand);
      else if (isToken(item.element)) fold.operator(item.element);
    }
    return fold.result();
  }

  /** An operand; `undefined` for an operator. */
  private sized({ kind, element }: Item): Sized | undefined {
    this.height = 0;
    if (isToken(element))
      return kind === 'Minus' || kind === 'Operator' ? undefined : { expr: literal(kind, element), height: 0 };
    const expr = this.bracketed(kind, element);
    return expr && { expr, height: this.height };
  }

  private bracketed(kind: string, node: CstNode): ast.Expr | undefined {
    if (kind === 'named') return this.named(node);
    if (kind === 'list') return { kind: 'list', range: span(node), tuple: false, items: this.items(node) };
    return kind === 'record' ? { kind: 'record', range: span(node), entries: this.entries(node) } : this.paren(node);
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

const startOf = (item: CstElement): number => (isToken(item) ? item.startOffset : (item.location?.startOffset ?? 0));

const keyOf = (entry: CstNode): ast.Name => {
  const key = token(entry, 'Name') ?? token(entry, 'String') ?? token(entry, 'Number');
  if (key === undefined) return { kind: 'name', range: span(entry), text: '' };
  const text = key.tokenType.name === 'String' ? stringValue(key.image) : key.image;
  return { kind: 'name', range: rangeOf(key), text };
};
