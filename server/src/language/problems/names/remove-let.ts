import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

const letsIn = (statements: readonly (ast.Declaration | ast.Statement)[]): readonly ast.Let[] =>
  statements.flatMap((statement) => {
    if (statement.kind === 'let') return [statement];
    return 'body' in statement ? letsIn(statement.body.statements) : [];
  });

/** The lets of a file by the place of their name. */
export const letsOf = ({ model }: Context): ReadonlyMap<number, ast.Let> =>
  new Map(letsIn(model.parsed.file.declarations).flatMap((one) => (one.name ? [[one.name.range.start, one] as const] : [])));

/** Takes a `let` out, with its line when nothing else stands there; nothing while the word itself is missing. */
export const removeLet = ({ range }: ast.Let, { model }: Context): readonly Fix[] => {
  const { text } = model.parsed;
  if (!text.startsWith('let', range.start)) return [];
  const after = /^[^\S\n]*\n/.exec(text.slice(range.end))?.[0].length ?? 0;
  const line = text.lastIndexOf('\n', range.start - 1) + 1;
  const alone = after > 0 && text.slice(line, range.start).trim() === '';
  const out = alone ? { start: line, end: range.end + after } : range;
  return [fix(words('Remove the `let`', 'Supprimer le `let`'), { range: out, text: '' })];
};
