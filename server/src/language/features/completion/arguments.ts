import { type Entry, paramsOf } from '../../../catalogue/index.ts';
import type * as ast from '../../syntax/ast.ts';
import { argumentItem, type Item, type Kitchen } from './items.ts';
import { isVariable, type Visible } from './scope.ts';
import { entryOfCall, paramOfArgument, slotAt } from './slot.ts';
import { hole } from './snippets.ts';
import { valueItems } from './values.ts';

/** Whether an argument may still be given by position: no named one stands before it. */
const mayBePositional = (call: ast.Call, argument: ast.Argument): boolean =>
  call.args.slice(0, call.args.indexOf(argument)).every(({ name }) => name === undefined);

const namesLeft = (call: ast.Call, argument: ast.Argument, entry: Entry, kitchen: Kitchen): readonly Item[] => {
  const others = call.args.filter((one) => one !== argument);
  const given = new Set(others.map((one) => paramOfArgument(call, one, entry)?.name));
  const left = Object.entries(paramsOf(entry)).filter(([name]) => !given.has(name));
  const required = left.filter(([, param]) => param.default === undefined);
  const rest = left.filter(([, param]) => param.default !== undefined);
  return [...required, ...rest].map(([name, param]) => argumentItem(name, param, entry, kitchen));
};

const blockParameters = (call: ast.Call, argument: ast.Argument, kitchen: Kitchen): readonly Item[] => {
  const block = kitchen.model.parsed.file.declarations.find((one) => one.kind === 'block' && one.name?.text === call.callee.text);
  if (block?.kind !== 'block') return [];
  const others = call.args.filter((one) => one !== argument);
  const given = new Set(others.map((one, i) => one.name?.text ?? block.parameters[i]?.name.text));
  const text = (node: ast.Node) => kitchen.model.parsed.text.slice(node.range.start, node.range.end);
  return block.parameters
    .filter(({ name }) => !given.has(name.text))
    .map(({ name, value }) => ({
      label: name.text,
      kind: 'argument',
      detail: value ? text(value) : '',
      documentation: '',
      insert: kitchen.next.startsWith('=') ? name.text : `${name.text}=${hole(1, value ? text(value) : '')}`,
      deprecated: false,
    }));
};

/** Inside the brackets of a call, where a name or a value may come. */
export const argumentItems = (
  path: readonly ast.AnyNode[],
  at: { readonly call: number; readonly argument: ast.Argument },
  visible: readonly Visible[],
  kitchen: Kitchen,
): readonly Item[] => {
  const call = path[at.call];
  if (call?.kind !== 'call') return [];
  const { argument } = at;
  const outer = slotAt(path, at.call, kitchen.catalogue);
  const entry = isBlock(call, visible) ? undefined : entryOfCall(call, outer.type, kitchen.catalogue);
  const names = entry ? namesLeft(call, argument, entry, kitchen) : blockParameters(call, argument, kitchen);
  if (argument.name || !mayBePositional(call, argument)) return names;
  const values = valueItems(slotAt(path, path.length - 1, kitchen.catalogue), path, visible.filter(isVariable), kitchen);
  if (!entry) return [...names, ...values.filter(({ kind }) => kind === 'variable')];
  return isWanted(call, argument, entry) ? [...values, ...names] : [...names, ...values];
};

/** Whether the place is that of an argument that must be given: its values come before the names of others. */
const isWanted = (call: ast.Call, argument: ast.Argument, entry: Entry): boolean =>
  paramOfArgument(call, argument, entry)?.param.default === undefined;

const isBlock = (call: ast.Call, visible: readonly Visible[]): boolean =>
  visible.some(({ name, kind }) => kind === 'block' && name === call.callee.text);
