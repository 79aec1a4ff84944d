import type { Binding, Model } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

/** A name that may be used at the cursor. */
export interface Visible {
  readonly name: string;
  readonly kind: 'let' | 'parameter' | 'counter' | 'value' | 'layer' | 'block' | 'import';
  /** What the model knows of it, where it does. */
  readonly binding: Binding | undefined;
}

type Kind = Visible['kind'];

const namesIn = (statement: ast.Statement): readonly (readonly [ast.Name, Kind])[] => {
  if (statement.kind === 'let') return statement.name ? [[statement.name, 'let']] : [];
  if (statement.kind === 'shared') return statement.name ? [[statement.name, 'layer']] : [];
  return statement.kind === 'flow' ? (statement.target?.names ?? []).map((name) => [name, 'value']) : [];
};

const bodyNames = (body: ast.Body, before: number): readonly (readonly [ast.Name, Kind])[] =>
  body.statements.filter((statement) => statement.range.end <= before).flatMap(namesIn);

const topNames = (file: ast.File): readonly (readonly [ast.Name, Kind])[] => [
  ...file.imports.flatMap(({ names }) => names.map((name): readonly [ast.Name, Kind] => [name, 'import'])),
  ...file.declarations.flatMap((one): readonly (readonly [ast.Name, Kind])[] =>
    one.name && (one.kind === 'let' || one.kind === 'block') ? [[one.name, one.kind]] : [],
  ),
];

const namesOf = (node: ast.AnyNode, before: number): readonly (readonly [ast.Name, Kind])[] => {
  if (node.kind === 'body') return bodyNames(node, before);
  if (node.kind === 'repeat') return node.counter ? [[node.counter, 'counter']] : [];
  return node.kind === 'block' ? node.parameters.map(({ name }) => [name, 'parameter']) : [];
};

const firstOf = (name: string, kind: Kind, { bindings }: Model): Binding | undefined =>
  bindings.filter((one) => one.name === name && one.kind === kind).toSorted((a, b) => a.range.start - b.range.start)[0];

/** The names that may be used at the cursor, inner ones first; an inner name hides an outer one. */
export const visibleAt = (model: Model, { file, path, word }: Cursor): readonly Visible[] => {
  const byName = new Map<string, Visible>();
  const inner = path.toReversed().flatMap((node) => namesOf(node, word.start));
  for (const [{ text, range }, kind] of [...inner, ...topNames(file)]) {
    if (byName.has(text)) continue;
    const here = model.references.get(range.start);
    const binding = here?.name === text ? here : firstOf(text, kind, model);
    byName.set(text, { name: text, kind, binding });
  }
  return [...byName.values()];
};

/** Those that have a value in an expression. */
export const isVariable = ({ kind }: Visible): boolean =>
  kind === 'let' || kind === 'parameter' || kind === 'counter' || kind === 'import';
