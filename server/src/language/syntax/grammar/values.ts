import type { IToken, TokenType } from 'chevrotain';
import type * as ast from '../ast.ts';
import { Fold } from '../build/fold.ts';
import { stringValue } from '../literals.ts';
import * as t from '../tokens.ts';
import { BracketParser, type Choices } from './between.ts';
import { EXPECTED } from './expectations.ts';
import type { Expectation } from './expected.ts';

/** The grammar of values: expressions, calls, lists, tuples, records. */
export abstract class ValueParser extends BracketParser {
  /** What stands between operators; an expression has three places for it, which the grammar tells apart by number. */
  private primaries(place: number): Choices<ast.Expr> {
    return {
      DEF: [
        { ALT: () => this.number(this.consume(place, t.NumberToken)) },
        { ALT: () => this.string(this.consume(place, t.StringToken)) },
        { ALT: () => this.subrule(place, this.named) },
        { ALT: () => this.subrule(place, this.list) },
        { ALT: () => this.subrule(place, this.paren) },
        { ALT: () => this.subrule(place, this.record) },
      ],
    };
  }
  private readonly alone = this.primaries(0);
  private readonly negated = { GATE: (): boolean => this.valueHere(), DEF: this.oneOf(1, this.primaries(1)) };
  private readonly operand = { GATE: (): boolean => this.valueHere(), DEF: this.oneOf(2, this.primaries(2)) };

  private oneOf(place: number, choices: Choices<ast.Expr>): () => ast.Expr {
    return () => this.or(place, choices);
  }

  private readonly heads: Choices<ast.Expr | Fold>['DEF'] = [
    { ALT: () => this.OR(this.alone) },
    {
      ALT: () => {
        const fold = this.fold();
        this.AT_LEAST_ONE(() => fold.operator(this.CONSUME5(t.Minus)));
        this.operandOf(fold, this.OPTION(this.negated));
        return fold;
      },
    },
  ];
  private readonly signs: Choices<IToken>['DEF'] = [
    { ALT: () => this.CONSUME(t.Operator) },
    { ALT: () => this.CONSUME6(t.Minus) },
  ];
  /** Operators and what stands between them; most values have none. */
  protected readonly expression = this.RULE('expression', (): ast.Expr | undefined => {
    const first = this.LA(1);
    const head = this.OR5(this.heads);
    if (head instanceof Fold) return this.chain(first, head);
    const { height } = this;
    if (!this.recording && !this.ahead(1, t.Operator) && !this.ahead(1, t.Minus)) return this.limited(first, head, height);
    const fold = this.fold();
    fold.operand(head, height);
    return this.chain(first, fold);
  });

  private chain(first: IToken, fold: Fold): ast.Expr | undefined {
    this.MANY(() => {
      fold.operator(this.OR6(this.signs));
      this.MANY1(() => fold.operator(this.CONSUME7(t.Minus)));
      this.operandOf(fold, this.OPTION1(this.operand));
    });
    return this.folded(first, fold);
  }

  private fold(): Fold {
    this.height = 0;
    return new Fold((start, end) => this.range(start, end));
  }

  private operandOf(fold: Fold, value: ast.Expr | undefined): void {
    this.lacks(value, EXPECTED.value);
    if (value !== undefined) fold.operand(value, this.height);
  }

  private folded(first: IToken, fold: Fold): ast.Expr | undefined {
    const sized = this.recording ? undefined : fold.result();
    return this.limited(first, sized?.expr, sized?.height ?? 0);
  }

  private readonly called = (): readonly ast.Argument[] => this.SUBRULE(this.args);
  /** A name, a call of it, or a constant, which no brackets follow. */
  protected readonly named = this.RULE('named', (): ast.Expr => {
    const name = this.CONSUME(t.Name);
    if (!this.recording && t.isConstant(name)) return this.constant(name);
    const range = this.place(name);
    const open = this.LA(1);
    this.height = 0;
    const args = this.OPTION(this.called);
    if (args === undefined) return { kind: 'reference', range, name: name.image };
    const callee = { kind: 'name', range, text: name.image } as const;
    return { kind: 'call', range: this.span(name), callee, args, brackets: this.span(open) };
  });

  private readonly argsItems = this.valuesOf(t.LParen, EXPECTED.argument, () => this.SUBRULE(this.argument));
  protected readonly args = this.RULE('args', (): readonly ast.Argument[] => this.bracket(t.LParen, t.RParen, this.argsItems));

  private readonly namedArgument = (): ast.Argument => {
    const name = this.CONSUME(t.Name);
    this.CONSUME(t.Equals);
    const named = this.name(name);
    const value = this.value();
    return { kind: 'argument', range: this.span(name), name: named, value };
  };
  private readonly plainArgument = (): ast.Argument => {
    const first = this.LA(1);
    const value = this.SUBRULE(this.expression);
    return { kind: 'argument', range: this.span(first), name: undefined, value };
  };
  private readonly argumentForms: Choices<ast.Argument> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [{ ALT: this.namedArgument }, { ALT: this.plainArgument }],
  };
  protected readonly argument = this.RULE('argument', (): ast.Argument => {
    if (this.recording) return this.OR(this.argumentForms);
    return this.nameAhead(1) && this.ahead(2, t.Equals) ? this.namedArgument() : this.plainArgument();
  });

  private readonly listItems = this.valuesOf(t.LSquare, EXPECTED.item, () => this.SUBRULE(this.expression));
  protected readonly list = this.RULE('list', (): ast.Expr => {
    const first = this.LA(1);
    const items = this.bracket(t.LSquare, t.RSquare, this.listItems);
    return { kind: 'list', range: this.span(first), tuple: false, items };
  });

  private readonly parenItems = this.valuesOf(t.LParen, EXPECTED.item, () => this.SUBRULE(this.expression));
  /** `(x)` is a value in brackets, `(x,)` and `(x, y)` are tuples. */
  protected readonly paren = this.RULE('paren', (): ast.Expr => {
    const first = this.LA(1);
    const items = this.bracket(t.LParen, t.RParen, this.parenItems);
    const range = this.span(first);
    const [inner] = items;
    if (this.commas === 0 && inner !== undefined && items.length === 1) return { kind: 'parenthesised', range, inner };
    if (this.commas === 0 && this.items === 0)
      this.report.slip(range, {
        en: 'Expected a value between `(` and `)`. An empty list is `[]`.',
        fr: 'Il manque une valeur entre `(` et `)`. Une liste vide s’écrit `[]`.',
      });
    return { kind: 'list', range, tuple: true, items };
  });

  private readonly recordItems = this.entriesOf(t.LCurly, EXPECTED.entry, () => this.SUBRULE(this.entry));
  protected readonly record = this.RULE('record', (): ast.Expr => {
    const first = this.LA(1);
    const entries = this.bracket(t.LCurly, t.RCurly, this.recordItems);
    return { kind: 'record', range: this.span(first), entries };
  });

  private readonly keys: Choices<ast.Name>['DEF'] = [
    { ALT: () => this.name(this.CONSUME(t.Name)) },
    {
      ALT: () => {
        const key = this.CONSUME(t.StringToken);
        return { kind: 'name', range: this.place(key), text: stringValue(key.image) };
      },
    },
    { ALT: () => this.name(this.CONSUME(t.NumberToken)) },
  ];
  private readonly colons: Choices<IToken>['DEF'] = [
    { ALT: () => this.CONSUME(t.Colon) },
    { ALT: () => this.wrong(t.Equals, EXPECTED.colon) },
  ];
  private readonly colon = (): IToken => this.OR1(this.colons);
  protected readonly entry = this.RULE('entry', (): ast.RecordEntry => {
    const first = this.LA(1);
    const key = this.OR(this.keys);
    this.lacks(this.OPTION(this.colon), EXPECTED.colon);
    const value = this.value();
    return { kind: 'entry', range: this.span(first), key, value };
  });

  protected readonly stray = this.RULE('stray', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Comma) }, { ALT: () => this.SUBRULE(this.sign) }]);
  });

  // Shared parts of rules, written out in each rule when the grammar is recorded; the high numbers are theirs.

  private readonly anyValue = (): ast.Expr | undefined => this.SUBRULE9(this.expression);

  /** A value that may stand here. Asked before chevrotain is: a condition of its own costs it a closure each time. */
  private optionalValue(here: boolean): ast.Expr | undefined {
    return here || this.recording ? this.OPTION9(this.anyValue) : undefined;
  }

  /** A value, where one must stand. */
  protected value(role: 'value' | 'layer' = 'value'): ast.Expr | undefined {
    this.height = 0;
    const value = this.optionalValue(this.valueHere());
    this.lacksAfterSign(value, role);
    return value;
  }

  /** A value that may begin on the next line only after `=` or `in`. */
  protected lineValue(role: 'value' | 'layer' = 'value'): ast.Expr | undefined {
    const value = this.optionalValue(this.valueHere() && (this.ahead(0, t.Equals) || this.ahead(0, t.In) || this.sameLine()));
    this.lacksAfterSign(value, role);
    return value;
  }

  /** A sign that stands for the expected one in another language. */
  protected wrong(type: TokenType, expected: Expectation): IToken {
    const token = this.CONSUME7(type);
    this.misfit(expected);
    return token;
  }
}
