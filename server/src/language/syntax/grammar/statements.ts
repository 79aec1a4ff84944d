import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { boundValue, flowOf, type Piece } from '../build/flow.ts';
import { call } from '../build/pieces.ts';
import * as t from '../tokens.ts';
import type { Choices } from './between.ts';
import { EXPECTED } from './expectations.ts';
import type { Expectation } from './expected.ts';
import { ValueParser } from './values.ts';

/** A name with what it is bound to. */
interface Bound {
  readonly name: IToken | undefined;
  readonly value: ast.Expr | undefined;
}

const STATEMENTS: ReadonlySet<string> = new Set(['flow', 'let', 'shared', 'output', 'repeat']);

const isStatement = (node: ast.AnyNode): node is ast.Statement => STATEMENTS.has(node.kind);

/** The grammar of bodies and their statements. */
export abstract class StatementParser extends ValueParser {
  protected doc(first: IToken): string | undefined {
    return this.docs(first.startOffset);
  }

  protected optionalName(token: IToken | undefined): ast.Name | undefined {
    return token && this.bound(token);
  }

  /** The body of what begins at a token, when there is none in the text. */
  protected emptyBody(first: IToken, statements: readonly ast.Statement[] = []): ast.Body {
    const { end } = this.span(first);
    return { kind: 'body', range: this.range(end, end), statements };
  }

  protected readonly let = this.RULE('let', (): ast.Let => {
    const first = this.CONSUME(t.Let);
    const { name, value } = this.binding(EXPECTED.letName, 'value');
    return { kind: 'let', range: this.span(first), doc: this.doc(first), name: this.optionalName(name), value };
  });

  protected readonly body = this.RULE('body', (): ast.Body => {
    const statements: ast.Statement[] = [];
    const first = this.CONSUME(t.LBrace);
    this.MANY(() => {
      const statement = this.again(isStatement) ?? this.SUBRULE(this.statement);
      if (statement !== undefined) statements.push(statement);
    });
    this.CONSUME(t.RBrace);
    return { kind: 'body', range: this.span(first), statements };
  });

  /** A body without its braces: what stands indented under its header. */
  protected readonly openBody = this.RULE('openBody', (header?: IToken): ast.Body => {
    const statements: ast.Statement[] = [];
    this.lacksOpen();
    const first = this.LA(1);
    this.MANY({
      GATE: () => !this.atMargin() && !this.declarationAhead(),
      DEF: () => {
        const statement = this.SUBRULE(this.statement);
        if (statement !== undefined) statements.push(statement);
      },
    });
    if (statements.length === 0) return this.emptyBody(header ?? first);
    return { kind: 'body', range: this.span(first), statements };
  });

  protected readonly strayBody = this.RULE('strayBody', (): undefined => {
    this.stands(EXPECTED.body);
    this.dropped(() => this.SUBRULE(this.body));
  });

  private readonly statements: Choices<ast.Statement | undefined> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.let) },
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.shared) },
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.repeat) },
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.output) },
      { GATE: () => this.foreignAhead(), ALT: () => this.SUBRULE(this.foreign) },
      { ALT: () => this.SUBRULE(this.flow) },
      { ALT: () => this.SUBRULE(this.strayBody) },
      { ALT: () => this.nothing(EXPECTED.statement) },
    ],
  };
  private readonly statement = this.RULE('statement', (): ast.Statement | undefined => {
    const first = this.LA(1);
    const begun = this.begin();
    const made = this.plainAhead() ? this.SUBRULE(this.flow) : this.OR(this.statements);
    this.keep(first, made, begun);
    return made;
  });

  /** A sign that is no statement, declaration or setting. */
  protected nothing(expected: Expectation): undefined {
    this.SUBRULE7(this.stray);
    this.misfit(expected);
  }

  private readonly shared = this.RULE('shared', (): ast.SharedLayer => {
    const first = this.CONSUME(t.Layer);
    const { name, value } = this.binding(EXPECTED.layerName, 'layer');
    const range = this.span(first);
    const made = this.recording ? undefined : value && call(value, this.report);
    return { kind: 'shared', range, doc: this.doc(first), name: this.optionalName(name), call: made };
  });

  private readonly bodies: Choices<ast.Body | undefined>['DEF'] = [
    { ALT: () => this.SUBRULE(this.body) },
    { ALT: () => this.lacksOpen() },
  ];
  private readonly repeat = this.RULE('repeat', (): ast.Repeat => {
    const first = this.CONSUME(t.Repeat);
    const count = this.count();
    let counter: IToken | undefined;
    this.OPTION1(() => {
      this.CONSUME(t.As);
      counter = this.OPTION2(() => this.CONSUME(t.Name));
      this.lacks(counter, EXPECTED.counter);
    });
    const body = this.OR(this.bodies) ?? this.emptyBody(first);
    return { kind: 'repeat', range: this.span(first), count, counter: this.optionalName(counter), body };
  });

  private count(): ast.Expr | undefined {
    let [taken, count]: [true?, ast.Expr?] = [];
    this.counting = true;
    this.OPTION({
      GATE: () => this.countHere(),
      DEF: () => {
        taken = true;
        count = this.SUBRULE(this.expression);
      },
    });
    this.counting = false;
    this.lacks(taken, EXPECTED.count);
    return count;
  }

  private readonly output = this.RULE('output', (): ast.Output => {
    const names: IToken[] = [];
    const first = this.CONSUME(t.Output);
    const listed = (name: IToken | undefined, expected: Expectation): void => {
      this.lacks(name, expected);
      if (name !== undefined) names.push(name);
    };
    listed(this.OPTION({ GATE: () => this.listedHere(), DEF: () => this.CONSUME(t.Name) }), EXPECTED.outputName);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      listed(this.OPTION1({ GATE: () => this.listedHere(), DEF: () => this.CONSUME1(t.Name) }), EXPECTED.nextName);
    });
    return { kind: 'output', range: this.span(first), names: names.map((name) => this.bound(name)) };
  });

  /**
   * `for x in y:`, `def f():`: passed over to the end of the line. Its body is kept: what another language repeats or
   * chooses stands as in a repeat.
   */
  protected readonly foreign = this.RULE('foreign', (): ast.Repeat | undefined => {
    const first = this.CONSUME(t.Name);
    this.foreignWord();
    this.dropped(() =>
      this.MANY({
        GATE: () => this.sameLine(),
        DEF: () =>
          this.OR({
            IGNORE_AMBIGUITIES: true,
            DEF: [{ ALT: () => this.SUBRULE(this.expression) }, { ALT: () => this.SUBRULE(this.stray) }],
          }),
      }),
    );
    const body = this.OPTION(() => this.SUBRULE(this.body));
    return body && { kind: 'repeat', range: this.span(first), count: undefined, counter: undefined, body };
  });

  private readonly flowHeads: Choices<Piece>['DEF'] = [
    { ALT: () => ({ link: undefined, value: this.SUBRULE(this.expression) }) },
    { ALT: () => this.SUBRULE(this.link) },
  ];
  private readonly flow = this.RULE('flow', (): ast.Let | ast.Flow | undefined => {
    const first = this.LA(1);
    const pieces = this.pieces();
    if (this.recording) return undefined;
    const target = pieces[0]?.value;
    const value = boundValue(pieces);
    if (target?.kind === 'reference' && value !== undefined) return this.keywordless(first, target, value);
    return flowOf(pieces, this.span(first), this.doc(first), this.report);
  });

  /** Values, `=` and `->` in turn. */
  protected pieces(): readonly Piece[] {
    const pieces = [this.OR(this.flowHeads)];
    this.MANY(() => pieces.push(this.SUBRULE1(this.link)));
    return pieces;
  }

  private readonly linkSigns: Choices<IToken>['DEF'] = [
    { ALT: () => this.CONSUME(t.Arrow) },
    { ALT: () => this.CONSUME(t.Equals) },
  ];
  private readonly piece = (): ast.Expr | undefined => this.SUBRULE(this.expression);
  private readonly link = this.RULE('link', (): Piece => {
    const sign = this.OR(this.linkSigns);
    const value = this.recording || this.pieceHere() ? this.OPTION(this.piece) : undefined;
    this.lacksAfterSign(value, 'layer');
    return { link: { sign: sign.tokenType === t.Arrow ? '->' : '=', range: this.place(sign) }, value };
  });

  /** `x = 3`: a let without its keyword. */
  protected keywordless(first: IToken, target: ast.Reference, value: ast.Expr | undefined): ast.Let {
    const { start } = target.range;
    this.report.slip(
      { start, end: start },
      {
        en: `Expected \`let\` before \`${target.name} =\`: a value is bound with \`let ${target.name} = …\`.`,
        fr: `Il manque \`let\` avant \`${target.name} =\` : une valeur se lie par \`let ${target.name} = …\`.`,
      },
      'let ',
    );
    const name = { kind: 'name', range: target.range, text: target.name } as const;
    return { kind: 'let', range: this.span(first), doc: this.doc(first), name, value };
  }

  /** `NAME = value`, after the keyword. */
  private binding(expected: Expectation, role: 'value' | 'layer'): Bound {
    const name = this.OPTION({ GATE: () => this.nameHere(t.Equals), DEF: () => this.CONSUME(t.Name) });
    this.lacks(name, expected);
    this.lacksEquals(this.OPTION1(() => this.CONSUME(t.Equals)));
    return { name, value: this.lineValue(role) };
  }
}
