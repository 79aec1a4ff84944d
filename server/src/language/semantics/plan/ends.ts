import type { Plain } from '../../../protocol/index.ts';
import type { NetworkModel } from '../model.ts';
import { isConfigured, isRecord } from './read.ts';

/** An input or output of a network under the two names that a record may use. */
export interface End {
  readonly name: string;
  readonly bindings: readonly string[];
}

export const inputEnds = ({ inputs }: NetworkModel): readonly End[] =>
  inputs.map(({ name, tensor }) => ({ name, bindings: tensor.names }));

export const outputEnds = ({ outputs }: NetworkModel): readonly End[] =>
  outputs.map(({ name, binding, tensor }) => ({ name, bindings: binding === null ? tensor.names : [binding, ...tensor.names] }));

/** The part of a record that is for an end, under either of its names. */
const partFor = (record: { readonly [key: string]: Plain }, { name, bindings }: End): Plain | undefined => {
  const key = [name, ...bindings].find((candidate) => Object.hasOwn(record, candidate));
  return key === undefined ? undefined : record[key];
};

/**
 * A setting divided among the ends of a network: a record by name, one value for all of them, or a list, a value an end,
 * where `isOne` says that a list is not itself the value.
 */
export const byEnd = (
  value: Plain | undefined,
  ends: readonly End[],
  isOne: (value: Plain) => boolean,
): Readonly<Record<string, Plain>> => {
  const partOf = (end: End, index: number): Plain | undefined => {
    if (value === undefined || value === null) return undefined;
    if (isOne(value) || isConfigured(value)) return value;
    if (Array.isArray(value)) return value[index];
    return isRecord(value) ? partFor(value, end) : value;
  };
  return Object.fromEntries(
    ends.flatMap((end, index) => {
      const part = partOf(end, index);
      return part === undefined ? [] : [[end.name, part]];
    }),
  );
};
