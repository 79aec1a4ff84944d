import type { EntryKind, Param, ParamType } from '../kit/param.ts';
import type { Plain } from '../kit/plain.ts';
import type { Words } from '../kit/words.ts';

type More = Omit<Partial<Param>, 'type' | 'doc' | '_value'>;

/** A setting; without a default in `more` it must be written. */
export const setting = (type: ParamType, doc: Words, more: More = {}): Param => ({ type, doc, ...more });

/** A setting that may be left out, or be `none`. */
export const maybe = (type: ParamType, doc: Words, more: More = {}): Param => ({
  type: { kind: 'union', of: [{ kind: 'nothing' }, type] },
  default: null,
  doc,
  ...more,
});

export const anyOf = (...of: readonly ParamType[]): ParamType => ({ kind: 'union', of });
export const listOf = (of: ParamType): ParamType => ({ kind: 'list', of });
export const recordOf = (of: ParamType, ...keys: readonly string[]): ParamType =>
  keys.length === 0 ? { kind: 'record', of } : { kind: 'record', of, keys };
export const entryOf = (of: EntryKind, ...only: readonly string[]): ParamType =>
  only.length === 0 ? { kind: 'entry', of } : { kind: 'entry', of, only };

/** An entry that is taken when nothing is written; its arguments are the entry's own defaults. */
export const byName = (name: string): { readonly default: Plain } => ({ default: { name, config: {} } });

export const seed = (doc: Words): Param =>
  maybe({ kind: 'integer', min: 0 }, doc, { usual: { en: '42, or any other.', fr: '42, ou un autre.' } });
