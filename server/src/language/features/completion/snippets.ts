import { type Entry, type LayerEntry, type Param, paramsOf } from '../../../catalogue/index.ts';
import { membersOf } from '../../text/types.ts';
import { usualName } from '../../text/values.ts';

/** Text that a snippet inserts as it is. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The nth place to fill in, with what stands there at first. */
export const hole = (n: number, text = ''): string => (text === '' ? `$${n}` : `\${${n}:${literal(text)}}`);

const choiceOf = (n: number, values: readonly string[]): string =>
  `\${${n}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;

/** A place for the value of a parameter: a choice, the usual beginning, or nothing. */
export const valueHole = (n: number, param: Param): string => {
  const members = membersOf(param.type);
  const [first] = members
    .filter((member) => member.kind !== 'nothing')
    .sort((a, b) => Number(b.kind === 'list') - Number(a.kind === 'list'));
  if (first?.kind === 'boolean') return choiceOf(n, param.default === true ? ['false', 'true'] : ['true', 'false']);
  if (first?.kind === 'choice' && first.values.length > 1) return choiceOf(n, first.values);
  if (first?.kind === 'list' || first?.kind === 'shape') return `[${hole(n)}]`;
  if (first?.kind === 'record') return `{${hole(n)}}`;
  if (first?.kind === 'string' && param.default === undefined) return `"${hole(n)}"`;
  return typeof param.default === 'number' ? hole(n, String(param.default)) : hole(n);
};

const requiredHole = (n: number, name: string, param: Param): string => {
  const members = membersOf(param.type);
  if (members.some(({ kind }) => kind === 'shape' || kind === 'list')) return `[${hole(n, name)}]`;
  return members.every(({ kind }) => kind === 'string') ? `"${hole(n, name)}"` : hole(n, name);
};

const isLayer = (entry: Entry): entry is LayerEntry => entry.kind === 'layer' && 'outputs' in entry;

/** A layer that takes nothing: `Input`. */
export const isInput = (entry: Entry): boolean => isLayer(entry) && entry.inputs.max === 0;

/** The call of a layer with a place for each argument that it must have: `Dense(${1:units})`. */
export const layerSnippet = (entry: Entry): string => {
  if (isInput(entry)) return `${entry.name}(shape=[${hole(1)}])`;
  const required = Object.entries(paramsOf(entry)).filter(([, param]) => param.default === undefined);
  const holes = required.map(([name, param], i) => requiredHole(i + 1, name, param));
  return `${entry.name}(${holes.join(', ')})`;
};

/** Kinds that are mostly written without arguments. */
const bare: ReadonlySet<Entry['kind']> = new Set(['activation', 'initializer', 'loss', 'metric']);

/** The usual way to write an entry as a value: `relu`, `l2(${1:1e-4})`. */
export const entrySnippet = (entry: Entry): string => {
  const name = usualName(entry);
  const required = Object.values(entry.params).some((param) => param.default === undefined);
  if (bare.has(entry.kind) && !required) return name;
  const args = /^\w+\((.*)\)$/.exec(entry.example)?.[1];
  if (args !== undefined) return `${name}(${hole(1, args)})`;
  return required ? layerSnippet({ ...entry, name }) : name;
};
