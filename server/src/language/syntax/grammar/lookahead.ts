import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import type { SyntaxFault } from '../ast.ts';
import { Report } from '../build/report.ts';
import { syntaxFault } from '../fault.ts';
import * as t from '../tokens.ts';
import { EXPECTED } from './expectations.ts';
import { type Expectation, isName, missing, rangeOf, unexpected } from './expected.ts';

const HEADERS = new Set<TokenType>([t.Network, t.Data, t.Train, t.Search]);
/** Python's words for what the language writes otherwise, or not at all. */
const FOREIGN = new Set(['for', 'while', 'if', 'elif', 'else', 'def', 'class', 'return', 'with', 'try', 'pass', 'from']);

/** Signs that a value or a layer follows. */
const SIGNS = new Set<TokenType>([t.Equals, t.In, t.Arrow, t.Colon]);
/** What a value begins with. */
const VALUES = new Set<TokenType>([
  t.NumberToken,
  t.StringToken,
  t.True,
  t.False,
  t.None,
  t.Name,
  t.LParen,
  t.LSquare,
  t.LCurly,
  t.Minus,
]);
/** Python's words between values. */
const PYTHON = new Set(['and', 'or', 'not', 'if', 'else', 'is', 'for', 'lambda']);

/**
 * What the grammar asks about the tokens ahead, and how it reports what it finds. Questions about lines decide only
 * between readings of texts that are wrong anyway: to the language a new line is white space.
 */
export abstract class Lookahead extends EmbeddedActionsParser {
  protected text = '';
  /** What does not fit the grammar. */
  protected slips: SyntaxFault[] = [];
  /** What the grammar lets pass and the tree does not. */
  protected report = new Report('');
  /** Whether the library is looking at the grammar: then productions run without tokens. */
  protected recording = true;
  /** In the number of rounds of a repeat, which a body follows. */
  protected counting = false;

  constructor(checked: boolean) {
    super(t.VOCABULARY, { maxLookahead: 2, skipValidations: !checked });
  }

  protected ahead(index: number, type: TokenType): boolean {
    return this.LA(index).tokenType === type;
  }

  protected nameAhead(index: number): boolean {
    return isName(this.LA(index));
  }

  /** Whether the next token stands on the line of the one before it. */
  protected sameLine(): boolean {
    const [before, next] = [this.LA(0), this.LA(1)];
    if (Number.isNaN(next.startOffset)) return true;
    for (let at = rangeOf(before).end; at < next.startOffset; at++) if (this.text[at] === '\n') return false;
    return true;
  }

  /** Whether the next token is the first of its line, without a blank before it. */
  protected atMargin(): boolean {
    const { startOffset } = this.LA(1);
    return startOffset === 0 || this.text[startOffset - 1] === '\n';
  }

  /** `network NAME {`, `block NAME (`, where a value was to come: a value that is called so is not followed like that. */
  protected declarationAhead(): boolean {
    const type = this.LA(1).tokenType;
    if (HEADERS.has(type)) {
      const named = this.nameAhead(2) && !HEADERS.has(this.LA(2).tokenType);
      return (this.ahead(2, t.LBrace) && !this.counting) || (named && this.ahead(3, t.LBrace));
    }
    if (type === t.Import) return this.nameAhead(2) && (this.ahead(3, t.Comma) || this.ahead(3, t.From));
    if (this.sameLine() || !this.nameAhead(2)) return false;
    return (type === t.Block && this.ahead(3, t.LParen)) || (type === t.Let && this.ahead(3, t.Equals));
  }

  /** `let`, `layer`, `repeat`, `output` begin a statement unless `=` or `->` follows. */
  protected keyword(): boolean {
    return !this.ahead(2, t.Equals) && !this.ahead(2, t.Arrow);
  }

  /** `train {`; not `train = 3`, where `let` is missing. */
  protected headerAhead(): boolean {
    return !this.ahead(2, t.Equals) || this.ahead(3, t.LBrace);
  }

  /** A name that no keyword is, nor a word of another language: most statements begin so, and are flows. */
  protected plainAhead(): boolean {
    const { tokenType, image } = this.LA(1);
    return tokenType === t.Name && !this.recording && !FOREIGN.has(image);
  }

  protected foreignAhead(): boolean {
    return this.keyword() && !this.ahead(2, t.LParen) && FOREIGN.has(this.LA(1).image);
  }

  /** A statement on a new line where a value was to come. */
  private statementAhead(): boolean {
    if (this.sameLine()) return false;
    const type = this.LA(1).tokenType;
    if (type === t.Layer) return this.nameAhead(2) && this.ahead(3, t.Equals);
    if (type === t.Repeat)
      return this.ahead(2, t.NumberToken) || (this.nameAhead(2) && this.keyword() && this.ahead(3, t.LBrace));
    return type === t.Output && this.nameAhead(2) && [t.RBrace, t.Comma].some((end) => this.ahead(3, end));
  }

  /** A name that stands here, or goes on as it must: not one that begins the statement of the next line. */
  protected nameHere(next: TokenType): boolean {
    return this.nameAhead(1) && (this.sameLine() || this.ahead(2, next));
  }

  /** A value; not the next argument, setting or statement. */
  protected valueHere(): boolean {
    return !this.nameAhead(1) || !(this.ahead(2, t.Equals) || this.declarationAhead() || this.statementAhead());
  }

  /** After `->` comes a call: a name on the next line that is not called belongs to the next statement. */
  protected callHere(): boolean {
    return this.valueHere() && (this.sameLine() || (this.nameAhead(1) && this.ahead(2, t.LParen)));
  }

  /** A further name of a list without brackets; not the beginning of the next statement. */
  protected listedHere(): boolean {
    return this.nameAhead(1) && ![t.Equals, t.Arrow, t.LParen].some((type) => this.ahead(2, type));
  }

  /** `from "path"`: not a name that is called `from`. */
  protected pathAhead(): boolean {
    return this.ahead(1, t.From) && this.ahead(2, t.StringToken);
  }

  /** The number of rounds of a repeat; not the `as` of its counter. */
  protected countHere(): boolean {
    return this.valueHere() && !(this.ahead(1, t.As) && this.nameAhead(2) && this.ahead(3, t.LBrace));
  }

  /** What may follow `=` or `->` in a flow. */
  protected pieceHere(): boolean {
    return this.ahead(0, t.Arrow) ? this.callHere() : this.valueHere();
  }

  /** What a production has no token for. */
  protected lacks(present: unknown, expected: Expectation): void {
    if (present === undefined && !this.recording) this.slips.push(missing(expected, this.LA(0), this.next()));
  }

  /** No `=` after the name just read; the only repair when the value stands there. */
  protected lacksEquals(present: unknown): void {
    if (present !== undefined || this.recording) return;
    const name = this.LA(0).image;
    const valued = this.sameLine() && (!this.nameAhead(1) || this.valueHere()) && VALUES.has(this.LA(1).tokenType);
    const whole = { en: `\`=\` and a value after \`${name}\``, fr: `\`=\` et une valeur après \`${name}\`` };
    const sign = { en: `\`=\` after \`${name}\``, fr: `\`=\` après \`${name}\``, insert: ' =' };
    this.slips.push(missing(valued ? sign : whole, this.LA(0), this.next()));
  }

  /** Nothing after `=`, `in` or `->`: named after what it is for. */
  protected lacksAfterSign(present: unknown, role: 'value' | 'layer'): void {
    const sign = this.LA(0);
    if (present !== undefined || this.recording || !SIGNS.has(sign.tokenType)) return;
    const owner = this.LA(-1);
    const layer = { en: `a layer after \`${sign.image}\``, fr: `une couche après \`${sign.image}\`` };
    const value = isName(owner)
      ? { en: `a value for \`${owner.image}\``, fr: `une valeur pour \`${owner.image}\`` }
      : EXPECTED.value;
    this.slips.push(missing(role === 'layer' ? layer : value, sign, this.next()));
  }

  /** No `{`; the only repair where the body follows. */
  protected lacksOpen(): undefined {
    if (this.recording) return;
    const bodiless = this.ahead(1, EOF) || this.ahead(1, t.RBrace);
    this.slips.push(missing({ ...EXPECTED.open, ...(bodiless ? {} : { insert: ' {' }) }, this.LA(0), this.next()));
  }

  /** The token just read is a word of another language. */
  protected foreignWord(): void {
    this.ACTION(() => {
      const { image } = this.LA(0);
      this.slips.push(
        syntaxFault(rangeOf(this.LA(0)), {
          en: `\`${image}\` has no meaning in a spec: its only loop is \`repeat 3 as i { … }\`.`,
          fr: `\`${image}\` n’a pas de sens dans une spécification : sa seule boucle est \`repeat 3 as i { … }\`.`,
        }),
      );
    });
  }

  /** The token just read has no place there. */
  protected misfit(expected: Expectation): void {
    this.ACTION(() => this.slips.push(unexpected(expected, this.LA(0))));
  }

  /** The next token has no place there. */
  protected stands(expected: Expectation): void {
    this.ACTION(() => this.slips.push(unexpected(expected, this.LA(1))));
  }

  /** Before an item of a list: the comma that parts it from the item before. */
  protected parted(opener: TokenType): void {
    const before = this.LA(0);
    if (before.tokenType === t.Comma || before.tokenType === opener || PYTHON.has(before.image) || this.recording) return;
    const next = this.LA(1);
    const word = PYTHON.has(next.image) && !this.ahead(2, t.Equals);
    this.slips.push(word ? unexpected(EXPECTED.comma, next) : missing(EXPECTED.comma, before, this.next()));
  }

  /** Before a comma: the item that it follows. */
  protected follows(opener: TokenType, expected: Expectation): void {
    const before = this.LA(0).tokenType;
    if ((before === t.Comma || before === opener) && !this.recording) this.slips.push(unexpected(expected, this.LA(1)));
  }

  /** The next token that somebody typed. */
  private next(): IToken {
    let index = 1;
    while (this.LA(index).isInsertedInRecovery === true) index++;
    return this.LA(index);
  }
}
