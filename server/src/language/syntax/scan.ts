import type { IToken, TokenType } from 'chevrotain';
import type { Comment, Range, SyntaxFault } from './ast.ts';
import { isName, rangeOf } from './grammar/expected.ts';
import { badEscapes } from './literals.ts';
import { badNumber, foreignSpace, habit, unclosedString, unknownSign, unknownWord } from './slips.ts';
import * as t from './tokens.ts';

/** The tokens of a text that the grammar knows, its comments, and what no token of the language begins with. */
export interface Scanned {
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
  readonly faults: SyntaxFault[];
}

const SPACE = /^[\p{Cc}\p{Cf}\p{Z}]$/u;
const LETTER = /^[\p{L}\p{M}\p{N}]$/u;

/** The character at an offset, which is two units of a pair. Not `codePointAt` at the end: V8 looks behind the end of a slice. */
const characterAt = (text: string, offset: number): string =>
  offset + 1 < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : text.charAt(offset);

type Kind = 'space' | 'letter' | 'sign';

const kindOf = (char: string): Kind => (SPACE.test(char) ? 'space' : LETTER.test(char) ? 'letter' : 'sign');

/** What is not taken as the lexer gives it. */
const isSpecial = t.oneOf([...t.HABITS.keys(), t.StringToken, t.BadNumber, t.UnclosedString, t.Unknown]);

/** Turns what the lexer found into tokens of the grammar, in one pass. */
class Sieve {
  readonly tokens: IToken[] = [];
  readonly faults: SyntaxFault[] = [];
  private readonly text: string;
  private readonly raw: readonly IToken[];
  /** Whether the text begins a file: only there is a byte order mark nothing. */
  private readonly first: boolean;
  private at = 0;

  constructor(text: string, raw: readonly IToken[], first: boolean) {
    this.text = text;
    this.raw = raw;
    this.first = first;
  }

  run(): void {
    for (let token = this.raw[0]; token !== undefined; token = this.raw[this.at]) {
      this.at++;
      this.take(token);
    }
  }

  private take(token: IToken): void {
    if (!isSpecial(token)) {
      this.tokens.push(token);
      return;
    }
    const range = rangeOf(token);
    const wrong = t.HABITS.get(token.tokenType);
    if (wrong !== undefined) {
      const written = { ...token, image: wrong.write, endOffset: range.end - 1 };
      this.replace(written, wrong.means, habit(token.image, wrong.write, range));
    } else if (token.tokenType === t.StringToken) this.string(token);
    else if (token.tokenType === t.BadNumber) this.replace(token, t.NumberToken, badNumber(token.image, range));
    else if (token.tokenType === t.UnclosedString) {
      this.string(t.retyped(token, t.StringToken));
      this.faults.push(unclosedString(token.image.charAt(0), range));
    } else this.unknown(token);
  }

  private replace(token: IToken, type: TokenType, fault: SyntaxFault): void {
    this.tokens.push(t.retyped(token, type));
    this.faults.push(fault);
  }

  private string(token: IToken): void {
    this.tokens.push(token);
    for (const fault of badEscapes(token.image, token.startOffset)) this.faults.push(fault);
  }

  /** A run of neighbours that nothing begins with: letters make a name, white space and signs are left out. */
  private unknown(first: IToken): void {
    const start = first.startOffset;
    const char = characterAt(this.text, start);
    if (char === '\ufeff' && start === 0 && this.first) return;
    const kind = kindOf(char);
    if (kind === 'letter') this.word(start, char);
    else this.skip(start, char, kind);
  }

  /** Neighbours of one kind, which give one error. */
  private skip(start: number, char: string, kind: Kind): void {
    let end = this.pass(start, char);
    for (let next = this.neighbour(end); next !== '' && kindOf(next) === kind; next = this.neighbour(end))
      end = this.pass(end, next);
    const range = { start, end };
    if (kind === 'space') this.faults.push(foreignSpace(char, range));
    else this.sign(range);
  }

  /** A name with letters that names do not have, with the names and numbers that it runs into. */
  private word(from: number, char: string): void {
    const before = this.tokens.at(-1);
    const joined = before !== undefined && rangeOf(before).end === from && (isName(before) || before.tokenType === t.NumberToken);
    if (joined) this.tokens.pop();
    const start = joined ? before.startOffset : from;
    let end = this.pass(from, char);
    for (let next = this.inWord(end); next > end; next = this.inWord(end)) end = next;
    const image = this.text.slice(start, end);
    this.tokens.push({
      image,
      startOffset: start,
      endOffset: end - 1,
      tokenType: t.Name,
      tokenTypeIdx: t.Name.tokenTypeIdx ?? 0,
    });
    this.faults.push(unknownWord(image, { start, end }));
  }

  /** Where a word ends that goes on at an offset: with a token, a letter, or not at all. */
  private inWord(offset: number): number {
    const char = this.neighbour(offset);
    if (char !== '') return kindOf(char) === 'letter' ? this.pass(offset, char) : offset;
    const token = this.raw[this.at];
    const fits =
      token?.startOffset === offset && (isName(token) || token.tokenType === t.NumberToken || token.tokenType === t.BadNumber);
    return fits ? this.pass(offset, token.image) : offset;
  }

  /** `layers.Dense`: what stands before the dot is left out; `@decorator` as a whole. */
  private sign(range: Range): void {
    const image = this.text.slice(range.start, range.end);
    const [before, next] = [this.tokens.at(-1), this.raw[this.at]];
    const qualifies =
      image === '.' &&
      before !== undefined &&
      isName(before) &&
      rangeOf(before).end === range.start &&
      next?.startOffset === range.end;
    if (qualifies && isName(next)) {
      this.tokens.pop();
      this.faults.push(unknownSign(image, { start: before.startOffset, end: range.end }));
    } else if (image === '@' && next?.startOffset === range.end && isName(next)) {
      this.at++;
      this.faults.push(unknownSign(image, { start: range.start, end: range.end + next.image.length }));
    } else this.faults.push(unknownSign(image, range));
  }

  /** The character that begins at an offset, if nothing of the language does; `''` otherwise. */
  private neighbour(offset: number): string {
    const token = this.raw[this.at];
    if (token?.tokenType !== t.Unknown || token.startOffset !== offset) return '';
    return characterAt(this.text, offset);
  }

  /** Passes over the tokens of one character, two of them for a surrogate pair. */
  private pass(offset: number, char: string): number {
    const end = offset + char.length;
    while ((this.raw[this.at]?.startOffset ?? end) < end) this.at++;
    return end;
  }
}

/** The tokens of a text, or of some lines of it other than the first. Never fails: what is no token is reported and left out, or taken for the token it stands for. */
export const scan = (text: string, first = true): Scanned => {
  const { tokens, groups } = t.lexer.tokenize(text);
  const sieve = new Sieve(text, tokens, first);
  sieve.run();
  const comments = (groups.comments ?? []).map(({ image, startOffset: start }) => ({
    range: { start, end: start + image.length },
    text: image,
  }));
  return { tokens: sieve.tokens, comments, faults: sieve.faults };
};
