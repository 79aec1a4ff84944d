import type pc from 'picocolors';
import type { Lang, Words } from '../../catalogue/index.ts';
import type { Problem, Range, Severity } from '../../language/index.ts';
import { harmless, layOut } from './plain.ts';
import type { Source } from './source.ts';

type Colors = ReturnType<typeof pc.createColors>;

const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
  info: { en: 'info', fr: 'info' },
  hint: { en: 'hint', fr: 'suggestion' },
};

const LINE: Words = { en: 'line', fr: 'ligne' };
const FIX: Words = { en: 'fix', fr: 'correction' };

const painter = (colors: Colors, severity: Severity): ((text: string) => string) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.cyan })[severity];

/** How serious a problem is, and its rule: `warning[dying-relu]`. */
export const severityHead = (severity: Severity, rule: string, lang: Lang, colors: Colors): string =>
  `${painter(colors, severity)(colors.bold(SEVERITIES[severity][lang]))}${colors.dim(`[${rule}]`)}`;

/** Names in code font stand out where there are colours. */
const inCodeFont = (text: string, colors: Colors): string => text.replace(/`[^`]+`/g, (name) => colors.bold(name));

/** The columns to underline on the first line of a range: at least one. */
function underlined(source: Source, range: Range): { readonly from: number; readonly to: number } {
  const { start, end } = source.range(range);
  const { columns } = layOut(source.line(start.line));
  const width = columns.at(-1) ?? 0;
  const from = columns[start.character] ?? width;
  const to = end.line === start.line ? (columns[end.character] ?? width) : width;
  return { from, to: Math.max(to, from + 1) };
}

/** The first line of a range with its number, and the underline below it. */
function excerpt(
  source: Source,
  range: Range,
  gutter: number,
  paint: (text: string) => string,
  colors: Colors,
): readonly string[] {
  const { line } = source.position(range.start);
  const { from, to } = underlined(source, range);
  const number = String(line + 1).padStart(gutter);
  const bar = colors.dim('│');
  return [
    `${colors.dim(number)} ${bar} ${layOut(source.line(line)).text}`.trimEnd(),
    `${' '.repeat(gutter)} ${bar} ${' '.repeat(from)}${paint('^'.repeat(to - from))}`,
  ];
}

/** A problem as a terminal shows it: what, where, the line with the place underlined, what it comes from, what would repair it. */
export function renderProblem(problem: Problem, source: Source, lang: Lang, colors: Colors): string {
  const paint = painter(colors, problem.severity);
  const { line, character } = source.position(problem.range.start);
  const gutter = String(line + 1).length;
  const indent = ' '.repeat(gutter);
  const head = severityHead(problem.severity, problem.rule, lang, colors);
  const say = (text: Words) => inCodeFont(harmless(text[lang]), colors).replaceAll('\n', `\n${indent}   `);
  const related = problem.related.map(({ range, message, file }) => {
    const there = source.of(file);
    const place = `${file === undefined ? '' : `${harmless(there.name)}, `}${LINE[lang]} ${there.position(range.start).line + 1}`;
    return `${indent} ${colors.dim('=')} ${place}${lang === 'fr' ? ' ' : ''}: ${say(message)}`;
  });
  const fixes = problem.fixes.map(
    ({ title }) => `${indent} ${colors.dim('=')} ${colors.green(FIX[lang])}${lang === 'fr' ? ' ' : ''}: ${say(title)}`,
  );
  return [
    `${head} ${say(problem.message)}`,
    `${indent}${colors.dim('-->')} ${harmless(source.name)}:${line + 1}:${character + 1}`,
    ...excerpt(source, problem.range, gutter, paint, colors),
    ...related,
    ...fixes,
    '',
  ].join('\n');
}
