import { lineStarts, type Problem, positionAt, type Severity } from '../../../../server/src/language/index.ts';

/**
 * Marks: comment lines that say which problems the nearest line above that is no mark has.
 *
 *     Dense(units=0)
 *     #     ^^^^^^^ invalid-size: at least 1
 *
 * The carets lie under the underlined text; `#<^^` begins in the first column, where the `#` itself stands, and `^^^...`
 * goes on beyond the end of the line. `error[rule]` demands a severity too. `~~~ rule: text` marks what is related.
 */
export interface Mark {
  readonly rule: string;
  readonly severity: Severity | undefined;
  /** Part of the English message. */
  readonly text: string;
  readonly related: boolean;
  readonly place: string;
}

const MARK = /^(?<lead>\s*#\s*)(?<begin><?)(?<signs>\^+|~+)(?<on>(?:\.\.\.)?)\s+(?<what>\S+?):\s(?<text>.+)$/;
const WHAT = /^(?:(?<severity>error|warning|info|hint)\[(?<named>[\w-]+)\]|(?<plain>[\w-]+))$/;

/** A place as marks have it: line from 1, first and last column, `…` where it goes on beyond the line. */
const place = (line: number, from: number, to: number, on: boolean): string =>
  `line ${line + 1}, ${from} to ${to}${on ? '…' : ''}`;

const markOf = (text: string, line: number): Mark | undefined => {
  const groups = MARK.exec(text)?.groups;
  const what = groups && WHAT.exec(groups.what ?? '')?.groups;
  if (!groups || !what) return undefined;
  const { lead = '', begin = '', signs = '', on = '' } = groups;
  const from = begin === '' ? lead.length : 0;
  return {
    rule: what.named ?? what.plain ?? '',
    severity: what.severity as Severity | undefined,
    text: (groups.text ?? '').trim(),
    related: signs.startsWith('~'),
    place: place(line, from, lead.length + begin.length + signs.length, on !== ''),
  };
};

/** Whether a line is a mark. */
export const isMark = (line: string): boolean => MARK.test(line);

/** The marks of a text, in its order. */
export const marksOf = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let about = -1;
  for (const [index, line] of text.split('\n').entries()) {
    if (!isMark(line)) about = index;
    const mark = isMark(line) ? markOf(line, about) : undefined;
    if (mark) marks.push(mark);
  }
  return marks;
};

/** Where a range lies, as marks have it. */
export const placeOf = (text: string, range: Problem['range']): string => {
  const starts = lineStarts(text);
  const [start, end] = [positionAt(text, starts, range.start), positionAt(text, starts, range.end)];
  const lineEnd = (starts[start.line + 1] ?? text.length + 1) - 1 - (starts[start.line] ?? 0);
  const on = end.line > start.line;
  return place(start.line, start.character, Math.max(start.character + 1, on ? lineEnd : end.character), on);
};

const lineOf = (from: number, to: number, on: boolean, sign: string, rest: string): string => {
  const signs = (from === 0 ? '<' : '') + sign.repeat(Math.max(1, to - Math.max(from, from === 0 ? 2 : 1)));
  return `#${' '.repeat(Math.max(0, from - 1))}${signs}${on ? '...' : ''} ${rest}`;
};

/** A text without its marks. */
export const unmarked = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isMark(line))
    .join('\n');

interface Line {
  readonly line: number;
  readonly text: string;
}

const markFor = (text: string, range: Problem['range'], sign: string, rest: string): Line => {
  const starts = lineStarts(text);
  const [, line = '1', from = '0', to = '1'] = /line (\d+), (\d+) to (\d+)/.exec(placeOf(text, range)) ?? [];
  const on = positionAt(text, starts, range.end).line > Number(line) - 1;
  return { line: Number(line) - 1, text: lineOf(Number(from), Number(to), on, sign, rest) };
};

/** The first sentence of a message: it alone must do in a list of problems. */
export const firstSentence = (message: string): string => /^.*?[.?](?=\s|$)/.exec(message)?.[0] ?? message;

/** A text without marks, with the marks of these problems: what the author of a fixture looks through before keeping it. */
export const withMarks = (text: string, problems: readonly Problem[]): string => {
  const marks = problems.flatMap(({ rule, range, message, related, severity }) => [
    markFor(text, range, '^', `${severity}[${rule}]: ${firstSentence(message.en)}`),
    ...related.map((one) => markFor(text, one.range, '~', `${rule}: ${firstSentence(one.message.en)}`)),
  ]);
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...marks.filter((mark) => mark.line === index).map((mark) => mark.text)])
    .join('\n');
};
