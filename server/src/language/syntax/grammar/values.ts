import type { CstNode, TokenType } from 'chevrotain';
import * as t from '../tokens.ts';
import { EXPECTED } from './expectations.ts';
import type { Expectation } from './expected.ts';
import { Lookahead } from './lookahead.ts';

/** The grammar of values: expressions, calls, lists, tuples, records. */
export abstract class ValueParser extends Lookahead {
  /** Operators and what stands between them; the builder of the tree knows which bind closer. */
  protected readonly expression = this.RULE('expression', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.primary) },
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => this.CONSUME(t.Minus));
          this.operand(this.OPTION({ GATE: () => this.valueHere(), DEF: () => this.SUBRULE1(this.primary) }));
        },
      },
    ]);
    this.MANY(() => {
      this.OR1([{ ALT: () => this.CONSUME(t.Operator) }, { ALT: () => this.CONSUME1(t.Minus) }]);
      this.MANY1(() => this.CONSUME2(t.Minus));
      this.operand(this.OPTION1({ GATE: () => this.valueHere(), DEF: () => this.SUBRULE2(this.primary) }));
    });
  });

  protected readonly primary = this.RULE('primary', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(t.NumberToken) },
        { ALT: () => this.CONSUME(t.StringToken) },
        { ALT: () => this.CONSUME(t.True) },
        { ALT: () => this.CONSUME(t.False) },
        { ALT: () => this.CONSUME(t.None) },
        { ALT: () => this.SUBRULE(this.named) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.paren) },
        { ALT: () => this.SUBRULE(this.record) },
      ],
    });
  });

  /** A name, or a call of it. */
  protected readonly named = this.RULE('named', () => {
    this.CONSUME(t.Name);
    this.OPTION(() => this.SUBRULE(this.args));
  });

  protected readonly args = this.RULE('args', () => {
    this.items(t.LParen, t.RParen, EXPECTED.argument, () => this.SUBRULE(this.argument));
  });

  protected readonly argument = this.RULE('argument', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.ahead(2, t.Equals),
          ALT: () => {
            this.CONSUME(t.Name);
            this.CONSUME(t.Equals);
            this.value(EXPECTED.value);
          },
        },
        { ALT: () => this.SUBRULE(this.expression) },
      ],
    });
  });

  protected readonly list = this.RULE('list', () => {
    this.items(t.LSquare, t.RSquare, EXPECTED.item, () => this.SUBRULE(this.expression));
  });

  protected readonly paren = this.RULE('paren', () => {
    this.items(t.LParen, t.RParen, EXPECTED.item, () => this.SUBRULE(this.expression));
  });

  protected readonly record = this.RULE('record', () => {
    this.items(t.LCurly, t.RCurly, EXPECTED.entry, () => this.SUBRULE(this.entry));
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
    this.value(EXPECTED.value);
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

  /** A value, where one must stand. */
  protected value(expected: Expectation, gate = (): boolean => this.valueHere()): void {
    this.lacks(this.OPTION9({ GATE: gate, DEF: () => this.SUBRULE9(this.expression) }), expected);
  }

  /** A value that may begin on the next line only after `=` or `in`. */
  protected lineValue(expected: Expectation): void {
    this.value(expected, () => this.valueHere() && (this.ahead(0, t.Equals) || this.ahead(0, t.In) || this.sameLine()));
  }

  /** Items between brackets, parted by commas, the last of which may end the list. */
  protected items(open: TokenType, close: TokenType, expected: Expectation, item: () => CstNode): void {
    this.CONSUME8(open);
    this.MANY9(() =>
      this.OR9({
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
      }),
    );
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

  private operand(present: unknown): void {
    this.lacks(present, EXPECTED.value);
  }
}
