import type { CstNode, OrMethodOpts, TokenType } from 'chevrotain';
import * as t from '../tokens.ts';
import { EXPECTED } from './expectations.ts';
import type { Expectation } from './expected.ts';
import { Lookahead } from './lookahead.ts';

/** Alternatives of a rule, made once: a rule is entered for every value of a file. */
export type Choices = OrMethodOpts<unknown>;

/** The grammar of values: expressions, calls, lists, tuples, records. */
export abstract class ValueParser extends Lookahead {
  /** What stands between operators; an expression has three places for it, which the grammar tells apart by number. */
  private primaries(place: number): Choices {
    return {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.consume(place, t.NumberToken) },
        { ALT: () => this.consume(place, t.StringToken) },
        { ALT: () => this.consume(place, t.True) },
        { ALT: () => this.consume(place, t.False) },
        { ALT: () => this.consume(place, t.None) },
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

  private oneOf(place: number, choices: Choices): () => unknown {
    return () => this.or(place, choices) ?? true;
  }

  private readonly heads: Choices['DEF'] = [
    { ALT: () => this.OR(this.alone) },
    {
      ALT: () => {
        this.AT_LEAST_ONE(() => this.CONSUME5(t.Minus));
        this.lacks(this.OPTION(this.negated), EXPECTED.value);
      },
    },
  ];
  private readonly tail = (): void => {
    this.OR6([{ ALT: () => this.CONSUME(t.Operator) }, { ALT: () => this.CONSUME6(t.Minus) }]);
    this.MANY1(() => this.CONSUME7(t.Minus));
    this.lacks(this.OPTION1(this.operand), EXPECTED.value);
  };
  /** Operators and what stands between them; the builder of the tree knows which bind closer. */
  protected readonly expression = this.RULE('expression', () => {
    this.OR5(this.heads);
    this.MANY(this.tail);
  });

  private readonly called = (): unknown => this.SUBRULE(this.args);
  /** A name, or a call of it. */
  protected readonly named = this.RULE('named', () => {
    this.CONSUME(t.Name);
    this.OPTION(this.called);
  });

  private readonly argsItems = this.itemsOf(t.LParen, EXPECTED.argument, () => this.SUBRULE(this.argument));
  protected readonly args = this.RULE('args', () => {
    this.bracket(t.LParen, t.RParen, this.argsItems);
  });

  private readonly argumentForms: Choices = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      {
        GATE: () => this.ahead(2, t.Equals),
        ALT: () => {
          this.CONSUME(t.Name);
          this.CONSUME(t.Equals);
          this.value();
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ],
  };
  protected readonly argument = this.RULE('argument', () => {
    this.OR(this.argumentForms);
  });

  private readonly listItems = this.itemsOf(t.LSquare, EXPECTED.item, () => this.SUBRULE(this.expression));
  protected readonly list = this.RULE('list', () => {
    this.bracket(t.LSquare, t.RSquare, this.listItems);
  });

  private readonly parenItems = this.itemsOf(t.LParen, EXPECTED.item, () => this.SUBRULE(this.expression));
  protected readonly paren = this.RULE('paren', () => {
    this.bracket(t.LParen, t.RParen, this.parenItems);
  });

  private readonly recordItems = this.itemsOf(t.LCurly, EXPECTED.entry, () => this.SUBRULE(this.entry));
  protected readonly record = this.RULE('record', () => {
    this.bracket(t.LCurly, t.RCurly, this.recordItems);
  });

  protected readonly entry = this.RULE('entry', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.CONSUME(t.StringToken) },
      { ALT: () => this.CONSUME(t.NumberToken) },
    ]);
    const colon = this.OPTION(() =>
      this.OR1([{ ALT: () => this.CONSUME(t.Colon) }, { ALT: () => this.wrong(t.Equals, EXPECTED.colon) }]),
    );
    this.lacks(colon, EXPECTED.colon);
    this.value();
  });

  protected readonly stray = this.RULE('stray', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Comma) },
      { ALT: () => this.CONSUME(t.Colon) },
      { ALT: () => this.CONSUME(t.Operator) },
      { ALT: () => this.CONSUME(t.Equals) },
      { ALT: () => this.CONSUME(t.Arrow) },
    ]);
  });

  // Shared parts of rules, written out in each rule when the grammar is recorded; the high numbers are theirs.

  private readonly anyValue = { GATE: (): boolean => this.valueHere(), DEF: (): unknown => this.SUBRULE9(this.expression) };
  private readonly valueOfLine = {
    GATE: (): boolean => this.valueHere() && (this.ahead(0, t.Equals) || this.ahead(0, t.In) || this.sameLine()),
    DEF: (): unknown => this.SUBRULE9(this.expression),
  };

  /** A value, where one must stand. */
  protected value(role: 'value' | 'layer' = 'value'): void {
    this.lacksAfterSign(this.OPTION9(this.anyValue), role);
  }

  /** A value that may begin on the next line only after `=` or `in`. */
  protected lineValue(role: 'value' | 'layer' = 'value'): void {
    this.lacksAfterSign(this.OPTION9(this.valueOfLine), role);
  }

  /** What may stand between brackets: items and commas in turn; the last comma may end them. */
  protected itemsOf(open: TokenType, expected: Expectation, item: () => CstNode): () => unknown {
    const choices: Choices = {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.follows(open, expected);
            this.CONSUME8(t.Comma);
          },
        },
        {
          ALT: () => {
            this.parted(open);
            item();
          },
        },
        { ALT: () => this.passOver(expected) },
        { ALT: () => this.misplaced(expected) },
      ],
    };
    return () => this.OR9(choices);
  }

  protected bracket(open: TokenType, close: TokenType, items: () => unknown): void {
    this.CONSUME8(open);
    this.MANY9(items);
    this.CONSUME9(close);
  }

  /** A sign that has no place here. */
  protected passOver(expected: Expectation): void {
    this.SUBRULE7(this.stray);
    this.misfit(expected);
  }

  /** A value where something else must stand. */
  protected misplaced(expected: Expectation): void {
    this.stands(expected);
    this.SUBRULE8(this.expression);
  }

  /** A sign that stands for the expected one in another language. */
  protected wrong(type: TokenType, expected: Expectation): unknown {
    const token = this.CONSUME7(type);
    this.misfit(expected);
    return token;
  }
}
