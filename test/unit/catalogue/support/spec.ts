import {
  catalogue,
  type Entry,
  type EntryKind,
  isLayerEntry,
  type Param,
  type ParamType,
  paramsOf,
} from '../../../../server/src/catalogue/index.ts';
import { analyse } from '../../../../server/src/language/semantics/analyse.ts';
import type { Finding } from '../../../../server/src/language/semantics/findings.ts';
import type { Model } from '../../../../server/src/language/semantics/model.ts';
import { parse } from '../../../../server/src/language/syntax/parse.ts';

/** Specs around one entry, for tests that go over the whole catalogue. */

export const KINDS = ['layer', 'activation', 'initializer', 'regularizer', 'constraint'] as const satisfies readonly EntryKind[];
export const entries: readonly Entry[] = KINDS.flatMap((kind) => catalogue.all(kind));

export const read = (text: string): Model => analyse(parse(text), catalogue);

const ARGUMENT: Partial<Record<EntryKind, (call: string) => string>> = {
  activation: (call) => `Activation(${call})`,
  initializer: (call) =>
    call.startsWith('STFT') ? `Conv1D(3, 4, kernel_initializer=${call})` : `Dense(3, kernel_initializer=${call})`,
  regularizer: (call) => `Dense(3, kernel_regularizer=${call})`,
  constraint: (call) => `Dense(3, kernel_constraint=${call})`,
};

/** A network with this call of `entry` in it, after an input of `shape`. */
export const around = (entry: Entry, call: string, shape: string): string => {
  const layer = ARGUMENT[entry.kind]?.(call) ?? call;
  const isInput = isLayerEntry(entry) && entry.inputs.max === 0;
  if (isInput) return `network { ${layer} -> Activation(relu) }`;
  if (isLayerEntry(entry) && entry.inputs.min > 1) return `network { x = Input(shape=${shape}) [x, x] -> ${layer} }`;
  return `network { Input(shape=${shape}) -> ${layer} }`;
};

/** A value that the type takes, as it is written. */
export const sample = (type: ParamType): string => {
  switch (type.kind) {
    case 'integer':
      return String(Math.max(type.min ?? 1, 1));
    case 'number':
      return String(type.max === undefined ? (type.min ?? 0) + 0.5 : ((type.min ?? 0) + type.max) / 2);
    case 'boolean':
      return 'true';
    case 'choice':
      return type.values[0] ?? '';
    case 'integers':
      return `[${Array.from({ length: type.length }, () => 2).join(', ')}]`;
    case 'axes':
      return '[0, 1]';
    case 'shape':
      return '[none, "time", 4]';
    case 'entry':
      return catalogue.all(type.of)[0]?.example ?? '';
    case 'layer':
      return 'LSTM(2)';
    case 'list':
      return `[${Array.from({ length: type.length ?? 1 }, () => sample(type.of)).join(', ')}]`;
    case 'record':
      return `{${type.keys?.[0] ?? 'one'}: ${sample(type.of)}}`;
    case 'union':
      return sample(type.of.find(({ kind }) => kind !== 'nothing') ?? { kind: 'nothing' });
    case 'nothing':
      return 'none';
    default:
      return '"one"';
  }
};

/** A call of `entry` with its required arguments and these. */
export const callWith = (entry: Entry, given: Readonly<Record<string, string>>): string => {
  const required = Object.entries(paramsOf(entry)).filter(
    ([name, { default: value }]) => value === undefined && !(name in given),
  );
  const all = [...required.map(([name, { type }]) => [name, sample(type)]), ...Object.entries(given)];
  return all.length === 0 && entry.kind === 'activation'
    ? entry.name
    : `${entry.name}(${all.map((pair) => pair.join('=')).join(', ')})`;
};

const REFUSALS: readonly Finding['rule'][] = [
  'invalid-argument-type',
  'integer-expected',
  'out-of-range',
  'unknown-value',
  'unknown-argument',
  'unknown-name',
  'missing-argument',
  'too-many-arguments',
];

/** What the language refuses of a call's arguments. */
export const refusals = (entry: Entry, given: Readonly<Record<string, string>>): readonly Finding[] =>
  read(around(entry, callWith(entry, given), '[4, 8]')).findings.filter(({ rule }) => REFUSALS.includes(rule));

/** Every parameter of every entry, with the words for a test's title. */
export const parameters: readonly {
  readonly entry: Entry;
  readonly name: string;
  readonly param: Param;
}[] = entries.flatMap((entry) =>
  Object.entries(paramsOf(entry)).map(([name, param]) => ({
    entry,
    name,
    param,
  })),
);
