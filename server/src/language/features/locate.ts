import { type Catalogue, type Entry, type Param, paramsOf, type SettingsEntry } from '../../catalogue/index.ts';
import type { Binding, CallSite, Model } from '../semantics/model.ts';
import type * as ast from '../syntax/ast.ts';
import { nodeAt } from '../syntax/walk.ts';

/** What the text at a place is about. */
export type Subject = { readonly range: ast.Range } & (
  | { readonly kind: 'entry'; readonly entry: Entry; readonly site: CallSite | undefined; readonly path: readonly ast.AnyNode[] }
  | { readonly kind: 'argument'; readonly name: string; readonly param: Param; readonly entry: Entry; readonly site: CallSite }
  | { readonly kind: 'setting'; readonly name: string; readonly param: Param; readonly block: ast.Settings }
  | { readonly kind: 'binding'; readonly binding: Binding }
  | { readonly kind: 'network'; readonly network: ast.Network }
  | { readonly kind: 'settings'; readonly block: ast.Settings; readonly entry: SettingsEntry }
);

type Path = readonly ast.AnyNode[];

const covers = (range: ast.Range, offset: number): boolean => range.start <= offset && offset <= range.end;

/** The argument that a value stands in, of the closest call around it. */
const argumentAround = (path: Path, from: number): { readonly call: ast.Call; readonly argument: ast.Argument } | undefined => {
  for (let i = from; i > 0; i--) {
    const [call, argument] = [path[i - 1], path[i]];
    if (argument?.kind === 'argument' && call?.kind === 'call') return { call, argument };
    if (path[i]?.kind === 'call' && i < from) return undefined;
  }
  return undefined;
};

/** The parameter that an argument fills, from the model, or by its name when the call could not be matched. */
const parameterOf = (site: CallSite, argument: ast.Argument): { readonly name: string; readonly param: Param } | undefined => {
  const matched = site.arguments.find((one) => one.argument === argument);
  if (matched?.param && matched.parameter !== undefined) return { name: matched.parameter, param: matched.param };
  const name = argument.name?.text;
  const param = name === undefined || !site.entry ? undefined : paramsOf(site.entry)[name];
  return name === undefined || !param ? undefined : { name, param };
};

const argumentSubject = (model: Model, path: Path, from: number, range: ast.Range): Subject | undefined => {
  const around = argumentAround(path, from);
  const site = around && model.calls.get(around.call.range.start);
  const filled = site && parameterOf(site, around.argument);
  return site?.entry && filled ? { kind: 'argument', ...filled, entry: site.entry, site, range } : undefined;
};

/** A setting is known by its name even where the block was not analysed. */
export const settingParam = (block: ast.Settings, setting: string, catalogue: Catalogue) => {
  const { params } = catalogue.settings(block.kind);
  for (const [name, param] of Object.entries(params))
    if (name === setting || param.formerly?.some((old) => old.name === setting)) return { name, param };
  return undefined;
};

const settingSubject = (path: Path, catalogue: Catalogue, range: ast.Range): Subject | undefined => {
  const at = path.findLastIndex((node) => node.kind === 'setting');
  const [block, setting] = [path[at - 1], path[at]];
  if (setting?.kind !== 'setting' || !block || !('settings' in block) || setting.operator === 'in') return undefined;
  const found = settingParam(block, setting.name.text, catalogue);
  return found && { kind: 'setting', ...found, block, range };
};

const bindingSubject = (model: Model, range: ast.Range): Subject | undefined => {
  const binding = model.references.get(range.start);
  return binding && { kind: 'binding', binding, range };
};

const calleeSubject = (model: Model, call: ast.Call, path: Path): Subject | undefined => {
  const site = model.calls.get(call.range.start);
  const { range } = call.callee;
  return bindingSubject(model, range) ?? (site?.entry && { kind: 'entry', entry: site.entry, site, path, range });
};

const nameSubject = (model: Model, name: ast.Name, path: Path, catalogue: Catalogue): Subject | undefined => {
  const parent = path[path.length - 2];
  if (parent?.kind === 'call') return calleeSubject(model, parent, path);
  if (parent?.kind === 'argument') return argumentSubject(model, path, path.length - 2, name.range);
  if (parent?.kind === 'setting')
    return parent.operator === 'in' ? bindingSubject(model, name.range) : settingSubject(path, catalogue, name.range);
  return bindingSubject(model, name.range);
};

const referenceSubject = (model: Model, node: ast.Reference, path: Path, catalogue: Catalogue): Subject | undefined => {
  const bound = bindingSubject(model, node.range);
  if (bound) return bound;
  const site = model.calls.get(node.range.start);
  if (site?.entry) return { kind: 'entry', entry: site.entry, site, path, range: node.range };
  return valueSubject(model, node, path, catalogue);
};

const valueSubject = (model: Model, node: ast.AnyNode, path: Path, catalogue: Catalogue): Subject | undefined =>
  argumentSubject(model, path, path.length - 1, node.range) ?? settingSubject(path, catalogue, node.range);

const keywordSubject = (node: ast.AnyNode | undefined, offset: number, catalogue: Catalogue): Subject | undefined => {
  if (!node || !('keyword' in node) || !covers(node.keyword, offset)) return undefined;
  const range = node.keyword;
  return node.kind === 'network'
    ? { kind: 'network', network: node, range }
    : { kind: 'settings', block: node, entry: catalogue.settings(node.kind), range };
};

/** What the text at an offset is about; `undefined` for white space, brackets and what nobody knows. */
export const subjectAt = (model: Model, offset: number, catalogue: Catalogue): Subject | undefined => {
  const path = nodeAt(model.parsed.file, offset);
  const node = path.at(-1);
  switch (node?.kind) {
    case 'name':
      return nameSubject(model, node, path, catalogue);
    case 'reference':
      return referenceSubject(model, node, path, catalogue);
    case 'number':
    case 'string':
    case 'boolean':
    case 'none':
      return valueSubject(model, node, path, catalogue);
    default:
      return keywordSubject(node, offset, catalogue);
  }
};
