import type { CstNode, IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import type { Docs } from '../docs.ts';
import { rangeOf } from '../grammar/expected.ts';
import { isConstant } from '../tokens.ts';
import { nameOf, part, parts, span, token, tokens } from './cst.ts';
import { boundValue, flowOf, type Piece } from './flow.ts';
import { call } from './pieces.ts';
import { Report } from './report.ts';
import { ValueBuilder } from './values.ts';

/** Builds the statements of bodies. */
export class StatementBuilder extends ValueBuilder {
  protected readonly docs: Docs;

  constructor(text: string, docs: Docs) {
    super(new Report(text));
    this.docs = docs;
  }

  protected doc(node: CstNode): string | undefined {
    return this.docs(span(node).start);
  }

  /** A name that is bound here, which a constant can't be. */
  protected bound(name: IToken): ast.Name {
    if (isConstant(name)) this.report.constant(rangeOf(name));
    return nameOf(name);
  }

  /** The name after a keyword; for `output` that keyword itself is a name where it is listed. */
  protected boundName(node: CstNode): ast.Name | undefined {
    const name = token(node, 'Name');
    return name && this.bound(name);
  }

  /** The body of a declaration, or what stands in its place. */
  protected body(node: CstNode): ast.Body {
    const body = part(node, 'body') ?? part(node, 'openBody');
    const statements = body === undefined ? [] : parts(body, 'statement').flatMap((one) => this.statement(one));
    const { end } = span(node);
    const range = body === undefined || parts(node, 'body').length + statements.length === 0 ? { start: end, end } : span(body);
    return { kind: 'body', range, statements };
  }

  protected let(node: CstNode): ast.Let {
    return { kind: 'let', range: span(node), doc: this.doc(node), name: this.boundName(node), value: this.value(node) };
  }

  private statement(node: CstNode): readonly ast.Statement[] {
    for (const kind in node.children) {
      const child = part(node, kind);
      const made = child && this.made(kind, child);
      return made === undefined ? [] : [made];
    }
    return [];
  }

  private made(kind: string, node: CstNode): ast.Statement | undefined {
    if (kind === 'flow') return this.flow(node);
    if (kind === 'let') return this.let(node);
    if (kind === 'shared') return this.shared(node);
    if (kind === 'repeat') return this.repeat(node);
    if (kind === 'output') return this.output(node);
    return kind === 'foreign' && part(node, 'body') !== undefined ? this.loop(node) : undefined;
  }

  private shared(node: CstNode): ast.SharedLayer {
    const value = this.value(node);
    return {
      kind: 'shared',
      range: span(node),
      doc: this.doc(node),
      name: this.boundName(node),
      call: value && call(value, this.report),
    };
  }

  private repeat(node: CstNode): ast.Repeat {
    return { kind: 'repeat', range: span(node), count: this.value(node), counter: this.boundName(node), body: this.body(node) };
  }

  /** What another language repeats or chooses: its statements stand as those of a repeat. */
  private loop(node: CstNode): ast.Repeat {
    return { kind: 'repeat', range: span(node), count: undefined, counter: undefined, body: this.body(node) };
  }

  private output(node: CstNode): ast.Output {
    return { kind: 'output', range: span(node), names: tokens(node, 'Name').map((name) => this.bound(name)) };
  }

  protected pieces(node: CstNode): readonly Piece[] {
    const head = part(node, 'expression');
    const links = parts(node, 'link').map((link): Piece => {
      const sign = token(link, 'Arrow') ?? token(link, 'Equals');
      const range = sign === undefined ? span(link) : rangeOf(sign);
      return { link: { sign: token(link, 'Arrow') === undefined ? '=' : '->', range }, value: this.value(link) };
    });
    return head === undefined ? links : [{ link: undefined, value: this.expression(head) }, ...links];
  }

  private flow(node: CstNode): ast.Let | ast.Flow | undefined {
    const pieces = this.pieces(node);
    const target = pieces[0]?.value;
    const value = boundValue(pieces);
    if (target?.kind === 'reference' && value !== undefined) return this.keywordless(node, target, value);
    return flowOf(pieces, span(node), this.doc(node), this.report);
  }

  /** `x = 3`: a let without its keyword. */
  protected keywordless(node: CstNode, target: ast.Reference, value: ast.Expr | undefined): ast.Let {
    const name = { kind: 'name', range: target.range, text: target.name } as const;
    this.report.slip(
      { start: target.range.start, end: target.range.start },
      {
        en: `Expected \`let\` before \`${target.name} =\`: a value is bound with \`let ${target.name} = …\`.`,
        fr: `Il manque \`let\` avant \`${target.name} =\` : une valeur se lie par \`let ${target.name} = …\`.`,
      },
      'let ',
    );
    return { kind: 'let', range: span(node), doc: this.doc(node), name, value };
  }
}
