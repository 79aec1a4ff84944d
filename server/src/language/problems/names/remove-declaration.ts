import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { wholeLine } from '../remove-layer.ts';
import { words } from '../rule.ts';

/** What a name is declared by, where taking the declaration out leaves the rest as it is. */
interface Declared {
  readonly range: ast.Range;
  readonly title: Fix['title'];
}

const statementsIn = (statements: readonly ast.Statement[]): readonly ast.Statement[] =>
  statements.flatMap((one) => (one.kind === 'repeat' ? [one, ...statementsIn(one.body.statements)] : [one]));

const names = (node: { readonly name: ast.Name | undefined }, offset: number): boolean => node.name?.range.start === offset;

/** A name of several in an import goes with its comma; the only one with its import. */
const imported = (file: ast.File, offset: number, text: string): ast.Range | undefined => {
  const one = file.imports.find((each) => each.names.some(({ range }) => range.start === offset));
  const index = one?.names.findIndex(({ range }) => range.start === offset) ?? -1;
  const [name, previous, next] = [one?.names[index], one?.names[index - 1], one?.names[index + 1]];
  if (!one || !name) return undefined;
  if (next) return { start: name.range.start, end: next.range.start };
  return previous ? { start: previous.range.end, end: name.range.end } : wholeLine(text, one.range);
};

const declaredAt = (offset: number, { model }: Context): Declared | undefined => {
  const { file, text } = model.parsed;
  const bodies = file.declarations.flatMap((one) => ('body' in one ? statementsIn(one.body.statements) : []));
  const block = file.declarations.find((one) => one.kind === 'block' && names(one, offset));
  if (block) return { range: wholeLine(text, block.range), title: words('Remove the block', 'Supprimer le bloc') };
  const shared = bodies.find((one) => one.kind === 'shared' && names(one, offset));
  if (shared)
    return { range: wholeLine(text, shared.range), title: words('Remove the shared layer', 'Supprimer la couche partagée') };
  const range = imported(file, offset, text);
  return range && { range, title: words('Remove it from the import', 'La retirer de l’import') };
};

/** Takes a block, a shared layer or an imported name out; nothing where a comment would go with it. */
export const removeDeclaration = (name: ast.Range, context: Context): readonly Fix[] => {
  const declared = declaredAt(name.start, context);
  if (!declared || context.textOf(declared.range).includes('#')) return [];
  return [fix(declared.title, { range: declared.range, text: '' })];
};
