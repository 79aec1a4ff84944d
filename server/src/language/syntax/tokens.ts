import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** The words that begin or join declarations and statements; each is a name where the grammar does not want it. */
export const KEYWORDS = [
  'import',
  'from',
  'as',
  'let',
  'block',
  'network',
  'data',
  'train',
  'search',
  'in',
  'repeat',
  'layer',
  'output',
  'input',
] as const;

/** Both spellings of truth and nothing; none of them can be bound. */
export const CONSTANTS = ['true', 'True', 'false', 'False', 'none', 'None'] as const;

export const Name = createToken({ name: 'Name', pattern: /[A-Za-z_][A-Za-z0-9_]*/ });

const word = (name: string, pattern: RegExp | string): TokenType =>
  createToken({ name, pattern, longer_alt: Name, categories: Name });

export const Import = word('Import', 'import');
export const From = word('From', 'from');
export const As = word('As', 'as');
export const Let = word('Let', 'let');
export const Block = word('Block', 'block');
export const Network = word('Network', 'network');
export const Data = word('Data', 'data');
export const Train = word('Train', 'train');
export const Search = word('Search', 'search');
export const In = word('In', 'in');
export const Repeat = word('Repeat', 'repeat');
export const Layer = word('Layer', 'layer');
export const Output = word('Output', 'output');
/** `input`, `true`, …: names that the grammar has no place of their own for, kept apart for what can't be bound. */
export const Input = word('Input', 'input');
export const True = word('True', /true|True/);
export const False = word('False', /false|False/);
export const None = word('None', /none|None/);

export const NumberToken = createToken({
  name: 'Number',
  pattern: /[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.])/,
});
/** Strings and comments are read by hand: a regular expression would overflow V8's stack on some long ones. */
const closedString: CustomPatternMatcherFunc = (text, offset) => {
  const quote = text[offset];
  if (quote !== '"' && quote !== "'") return null;
  for (let at = offset + 1; at < text.length; at++) {
    if (text[at] === quote) return [text.slice(offset, at + 1)];
    if (lineEnds(text, at)) return null;
    if (text[at] === '\\' && !lineEnds(text, at + 1)) at++;
  }
  return null;
};

const comment: CustomPatternMatcherFunc = (text, offset) => {
  if (text[offset] !== '#') return null;
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return [text.slice(offset)];
  return [text.slice(offset, text[newline - 1] === '\r' ? newline - 1 : newline)];
};

const lineEnds = (text: string, at: number): boolean => text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');

export const StringToken = createToken({
  name: 'String',
  pattern: closedString,
  start_chars_hint: ['"', "'"],
  line_breaks: false,
});

const sign = (name: string, pattern: string | RegExp): TokenType => createToken({ name, pattern });

export const Arrow = sign('Arrow', '->');
export const Equals = sign('Equals', '=');
export const Comma = sign('Comma', ',');
export const Colon = sign('Colon', ':');
export const LParen = sign('LParen', '(');
export const RParen = sign('RParen', ')');
export const LSquare = sign('LSquare', '[');
export const RSquare = sign('RSquare', ']');
/** The braces of a record. */
export const LCurly = sign('LCurly', '{');
export const RCurly = sign('RCurly', '}');
/** The braces of a body: made from the others when brackets are matched. */
export const LBrace = createToken({ name: 'LBrace', pattern: Lexer.NA });
export const RBrace = createToken({ name: 'RBrace', pattern: Lexer.NA });
/** `-` alone has another place in the grammar than the other operators: it may begin a value. */
export const Minus = sign('Minus', '-');
export const Operator = sign('Operator', /\*\*|\/\/|[+*/%]/);

/** Blanks, tabs and line ends. A lone CR is none of them. */
const Blank = createToken({ name: 'Blank', pattern: /(?:[ \t\n]|\r\n)+/, group: Lexer.SKIPPED, line_breaks: true });
export const CommentToken = createToken({
  name: 'Comment',
  pattern: comment,
  start_chars_hint: ['#'],
  line_breaks: false,
  group: 'comments',
});

/** What no rule of the language takes: read whole, so that it gives one error. */
export const BadNumber = createToken({
  name: 'BadNumber',
  pattern: /(?:[0-9]|\.[0-9])(?:[eE][+-](?=[0-9])|[A-Za-z0-9_]|\.(?=[0-9]))*\.?/,
});

const trailing = (char: string): boolean => ')]},; \t\r'.includes(char);

/** A string without its end: to the end of the line, without a comment or the brackets that close what is around it. */
const unclosed: CustomPatternMatcherFunc = (text, offset) => {
  const quote = text[offset];
  if (quote !== '"' && quote !== "'") return null;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(offset, newline < 0 ? text.length : newline);
  const comment = line.search(/[ \t]#/);
  let end = comment < 0 ? line.length : comment;
  while (end > 1 && trailing(line.charAt(end - 1))) end--;
  return [line.slice(0, end)];
};
export const UnclosedString = createToken({
  name: 'UnclosedString',
  pattern: unclosed,
  start_chars_hint: ['"', "'"],
  line_breaks: false,
});
const code = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
const codes = (first: number, last: number): string => `${code(first)}-${code(last)}`;

/** One UTF-16 unit that nothing begins with; scanning joins neighbours and tells letters, spaces and signs apart. */
export const Unknown = createToken({
  name: 'Unknown',
  pattern: new RegExp(`[${codes(0, 0x08)}${codes(0x0b, 0x1f)}${codes(0x7f, 0xffff)}!$&.;<>?@\\\\^\`|~]`),
  line_breaks: false,
});

/** Signs of other languages with the one that stands for them here. */
export const HABITS: ReadonlyMap<TokenType, { readonly means: TokenType; readonly write: string }> = new Map([
  [sign('FatArrow', /=>|→|⟶|➔|\|>/), { means: Arrow, write: '->' }],
  [sign('Assign', /==+|:=|<-/), { means: Equals, write: '=' }],
  [sign('Caret', '^'), { means: Operator, write: '**' }],
  [sign('LongMinus', /[−–—]/), { means: Minus, write: '-' }],
]);

const habits = [...HABITS.keys()];
/** `input` before `in`, which begins like it. */
const words = [Import, From, As, Let, Block, Network, Data, Train, Search, Input, In, Repeat, Layer, Output];
const brackets = [LParen, RParen, LSquare, RSquare, LCurly, RCurly];

/** Everything that the lexer finds, the first that fits winning. */
const LEXED: TokenType[] = [
  Blank,
  CommentToken,
  ...words,
  True,
  False,
  None,
  Name,
  NumberToken,
  BadNumber,
  StringToken,
  UnclosedString,
  ...habits,
  Arrow,
  Equals,
  Comma,
  Colon,
  ...brackets,
  Minus,
  Operator,
  Unknown,
];

/** The vocabulary of the grammar. */
export const VOCABULARY: TokenType[] = [...LEXED, LBrace, RBrace];

export const lexer = new Lexer(LEXED, { positionTracking: 'onlyOffset', ensureOptimizations: true });

/** The same token under another type. */
export const retyped = (token: IToken, type: TokenType): IToken => ({
  ...token,
  tokenType: type,
  tokenTypeIdx: type.tokenTypeIdx ?? 0,
});

/** Tells tokens of some types. By their numbers: a set of objects would take its time over every token of a text. */
export const oneOf = (types: Iterable<TokenType>): ((token: IToken) => boolean) => {
  const known: boolean[] = [];
  for (const { tokenTypeIdx } of types) if (tokenTypeIdx !== undefined) known[tokenTypeIdx] = true;
  return ({ tokenTypeIdx }) => known[tokenTypeIdx] === true;
};

/** `true`, `None`, …: words that stand for themselves and cannot be bound. */
export const isConstant = (token: IToken): boolean =>
  token.tokenType === True || token.tokenType === False || token.tokenType === None;
