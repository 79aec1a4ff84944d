import { type Catalogue, type Entry, type EntryKind, type Param, type ParamType, paramsOf } from '../../../catalogue/index.ts';
import type * as ast from '../../syntax/ast.ts';
import { membersOf } from '../../text/types.ts';
import { settingParam } from '../locate.ts';

type Path = readonly ast.AnyNode[];

/** What a value at the end of a path is wanted to be. */
export interface Slot {
  readonly type: ParamType | undefined;
  readonly param: { readonly name: string; readonly param: Param } | undefined;
}

const nowhere: Slot = { type: undefined, param: undefined };

const lookedFor: readonly EntryKind[] = [
  'layer',
  'optimizer',
  'schedule',
  'callback',
  'regularizer',
  'constraint',
  'initializer',
  'activation',
  'loss',
  'metric',
  'source',
  'transform',
  'generator',
  'space',
  'objective',
];

const kindsOf = (type: ParamType): readonly EntryKind[] =>
  membersOf(type).flatMap((member): readonly EntryKind[] => {
    if (member.kind === 'entry') return [member.of];
    if (member.kind === 'layer') return ['layer'];
    return member.kind === 'list' || member.kind === 'record' ? kindsOf(member.of) : [];
  });

/** The entry that a call names: of a kind that is wanted there, else of any. */
export const entryOfCall = (call: ast.Call, wanted: ParamType | undefined, catalogue: Catalogue): Entry | undefined => {
  for (const kind of [...(wanted ? kindsOf(wanted) : []), ...lookedFor]) {
    const found = catalogue.find(kind, call.callee.text);
    if (found) return found.entry;
  }
  return undefined;
};

/** The parameter that an argument fills: by its name, or by its position. */
export const paramOfArgument = (
  call: ast.Call,
  argument: ast.Argument,
  entry: Entry,
): { readonly name: string; readonly param: Param } | undefined => {
  const params = Object.entries(paramsOf(entry));
  const written = argument.name?.text;
  const found =
    written === undefined
      ? params.filter(([, param]) => !param.keywordOnly)[call.args.indexOf(argument)]
      : params.find(([name, param]) => name === written || param.formerly?.some((old) => old.name === written));
  return found && { name: found[0], param: found[1] };
};

const elementOf = (type: ParamType | undefined, kind: 'list' | 'record'): ParamType | undefined => {
  if (!type) return undefined;
  const elements = membersOf(type).flatMap((member) => (member.kind === kind ? [member.of] : []));
  if (elements.length > 0) return { kind: 'union', of: elements };
  const sizes = membersOf(type).some(({ kind: of }) => of === 'integers' || of === 'axes' || of === 'shape');
  return sizes ? { kind: 'integer' } : undefined;
};

const argumentSlot = (path: Path, at: number, argument: ast.Argument, catalogue: Catalogue): Slot => {
  const call = path[at - 1];
  if (call?.kind !== 'call') return nowhere;
  const entry = entryOfCall(call, slotAt(path, at - 1, catalogue).type, catalogue);
  const found = entry && paramOfArgument(call, argument, entry);
  return found ? { type: found.param.type, param: found } : nowhere;
};

const settingSlot = (path: Path, at: number, setting: ast.Setting, catalogue: Catalogue): Slot => {
  const block = path[at - 1];
  if (!block || !('settings' in block)) return nowhere;
  if (setting.operator === 'in') return { type: { kind: 'entry', of: 'space' }, param: undefined };
  const found = settingParam(block, setting.name.text, catalogue);
  return found ? { type: found.param.type, param: found } : nowhere;
};

/** What the node at `at` is wanted to be, from what is around it. */
export const slotAt = (path: Path, at: number, catalogue: Catalogue): Slot => {
  const around = path[at - 1];
  switch (around?.kind) {
    case 'argument':
      return argumentSlot(path, at - 1, around, catalogue);
    case 'setting':
      return settingSlot(path, at - 1, around, catalogue);
    case 'list':
      return { ...slotAt(path, at - 1, catalogue), type: elementOf(slotAt(path, at - 1, catalogue).type, 'list') };
    case 'entry':
      return { ...slotAt(path, at - 2, catalogue), type: elementOf(slotAt(path, at - 2, catalogue).type, 'record') };
    case 'parenthesised':
      return slotAt(path, at - 1, catalogue);
    case 'unary':
    case 'binary':
    case 'repeat':
      return { type: { kind: 'number' }, param: undefined };
    default:
      return nowhere;
  }
};
