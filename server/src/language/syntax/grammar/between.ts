import type { OrMethodOpts, ParserMethod, TokenType } from 'chevrotain';
import type * as ast from '../ast.ts';
import * as t from '../tokens.ts';
import type { Expectation } from './expected.ts';
import { TreeParser } from './tree.ts';

/** Alternatives of a rule, made once: a rule is entered for every value of a file. */
export type Choices<T> = OrMethodOpts<T>;

/** What stands between brackets beside the items. */
const COMMA = Symbol('comma');
const STRAY = Symbol('stray');
type Between = typeof COMMA | typeof STRAY;

/** The grammar of what stands between two brackets. */
export abstract class BracketParser extends TreeParser {
  /** Commas and items between the brackets read last. */
  protected commas = 0;
  protected items = 0;

  protected abstract readonly expression: ParserMethod<[], ast.Expr | undefined>;

  /** What is neither value nor comma. */
  protected readonly sign = this.RULE('sign', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Colon) },
      { ALT: () => this.CONSUME(t.Operator) },
      { ALT: () => this.CONSUME(t.Equals) },
      { ALT: () => this.CONSUME(t.Arrow) },
    ]);
  });

  /** What may stand between brackets whose items are any values: items and commas in turn; the last comma may end them. */
  protected valuesOf<T>(open: TokenType, expected: Expectation, item: () => T): () => T | Between {
    const choices = this.between(open, expected, item);
    return () => this.OR9(choices);
  }

  /** The same for items that not every value is. */
  protected entriesOf<T>(open: TokenType, expected: Expectation, item: () => T): () => T | Between {
    const misplaced = (): Between => {
      this.misplaced(expected);
      return STRAY;
    };
    const choices = { IGNORE_AMBIGUITIES: true, DEF: [...this.between(open, expected, item), { ALT: misplaced }] };
    return () => this.OR9(choices);
  }

  /** Told apart by one token, which chevrotain looks up; for any longer look it tries one after the other. */
  private between<T>(open: TokenType, expected: Expectation, item: () => T): Choices<T | Between>['DEF'] {
    return [
      {
        ALT: () => {
          this.follows(open, expected);
          this.CONSUME8(t.Comma);
          return COMMA;
        },
      },
      {
        ALT: () => {
          this.parted(open);
          return item();
        },
      },
      {
        ALT: () => {
          this.SUBRULE7(this.sign);
          this.misfit(expected);
          return STRAY;
        },
      },
    ];
  }

  /** What stands between two brackets, whose height is one more than that of the highest item. */
  protected bracket<T>(open: TokenType, close: TokenType, items: () => T | Between): NonNullable<T>[] {
    const begin = this.pending.length;
    let [height, commas, count] = [0, 0, 0];
    this.CONSUME8(open);
    this.MANY9(() => {
      this.height = 0;
      const item = items();
      if (item === COMMA) commas++;
      else if (item !== STRAY) {
        count++;
        height = Math.max(height, this.height);
        if (item !== undefined && item !== null) this.pending.push(item);
      }
    });
    this.CONSUME9(close);
    this.height = height + 1;
    this.commas = commas;
    this.items = count;
    return this.pending.splice(begin) as NonNullable<T>[];
  }

  /** A value where something else must stand. */
  protected misplaced(expected: Expectation): void {
    this.stands(expected);
    this.dropped(() => this.SUBRULE8(this.expression));
  }
}
