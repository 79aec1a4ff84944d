import type { EntryKind, NumberType, Param, Several } from './param.ts';
import type { Configured, ConfiguredLayer, Plain } from './plain.ts';
import type { Shape } from './shape.ts';
import type { Words } from './words.ts';

/** What a parameter may say besides its type and its documentation. */
type More = Omit<Partial<Param>, 'type' | 'doc' | '_value' | 'default'>;

const param =
  <T>(type: Param['type']) =>
  (doc: Words, preset: { readonly default?: Plain } = {}, more: More = {}): Param<T> => ({ type, doc, ...preset, ...more });

/** A required whole number of at least 1: units, filters. */
export const size = (doc: Words, more: More = {}): Param<number> =>
  param<number>({ kind: 'integer', min: 1 })(doc, {}, { rangeRule: 'invalid-size', ...more });

export const integer = (
  doc: Words,
  preset: { readonly default?: number; readonly min?: number; readonly max?: number } = {},
  more: More = {},
): Param<number> => {
  const { default: value, ...bounds } = preset;
  return param<number>({ kind: 'integer', ...bounds })(doc, value === undefined ? {} : { default: value }, more);
};

export const number = (
  doc: Words,
  preset: { readonly default?: number } & Omit<NumberType, 'kind'> = {},
  more: More = {},
): Param<number> => {
  const { default: value, ...bounds } = preset;
  return param<number>({ kind: 'number', ...bounds })(doc, value === undefined ? {} : { default: value }, more);
};

export const boolean = (doc: Words, value: boolean, more: More = {}): Param<boolean> =>
  param<boolean>({ kind: 'boolean' })(doc, { default: value }, more);

export const text = (doc: Words, preset: { readonly default?: string } = {}, more: More = {}): Param<string> =>
  param<string>({ kind: 'string' })(doc, preset, more);

/** A text that has none of `without` in it. */
export const textWithout = (without: string, doc: Words, more: More = {}): Param<string> =>
  param<string>({ kind: 'string', without })(doc, {}, more);

/** Only `none`: an argument that Keras has for Python objects. */
export const nothing = (doc: Words, more: More = {}): Param<null> =>
  param<null>({ kind: 'nothing' })(doc, { default: null }, more);

export const choice = <const V extends readonly string[]>(
  doc: Words,
  values: V,
  preset: { readonly default?: V[number] } = {},
  more: More = {},
): Param<V[number]> => param<V[number]>({ kind: 'choice', values })(doc, preset, more);

/** The same parameter, with its usual values. */
export const usually = <T>(of: Param<T>, usual: Words): Param<T> => ({ ...of, usual });

/** The same choice, with words of an earlier Keras and those that took their place. */
export const renamed = <T>(of: Param<T>, old: Readonly<Record<string, string>>): Param<T> =>
  of.type.kind === 'choice' ? { ...of, type: { ...of.type, old } } : of;

/** One whole number for all of `length` spatial axes, or one each: normalised to the list. */
export const integers = (
  doc: Words,
  length: number,
  preset: { readonly default?: number; readonly min?: number } = {},
  more: More = {},
): Param<readonly number[]> => {
  const { default: value, min = 1 } = preset;
  const all = value === undefined ? {} : { default: Array.from({ length }, () => value) };
  return param<readonly number[]>({ kind: 'integers', length, min })(doc, all, { rangeRule: 'invalid-size', ...more });
};

/** An axis or a list of axes; without a default it is required. */
export const axes = (doc: Words, value?: number | readonly number[], more: More = {}): Param<number | readonly number[]> =>
  param<number | readonly number[]>({ kind: 'axes' })(doc, value === undefined ? {} : { default: value }, more);

/** Sizes; `batch` tells whether the batch is among them. */
export const shape = (doc: Words, batch: boolean, preset: { readonly default?: null } = {}, more: More = {}): Param<Shape> =>
  param<Shape>({ kind: 'shape', batch })(doc, preset, more);

/** An entry of the catalogue that must be given, or has a default by name. */
export const entry = (
  of: EntryKind,
  doc: Words,
  preset: { readonly default?: Configured } = {},
  more: More = {},
): Param<Configured> =>
  param<Configured>({ kind: 'entry', of })(doc, preset.default ? { default: { ...preset.default } } : {}, more);

/** A layer inside a wrapper. */
export const layer = (doc: Words, more: More = {}): Param<ConfiguredLayer> =>
  param<ConfiguredLayer>({ kind: 'layer' })(doc, {}, more);

/** A layer, or a list of them that stands for `several`. */
export const layers = (doc: Words, several: Several): Param<ConfiguredLayer> =>
  param<ConfiguredLayer>({ kind: 'layer', several })(doc);

/** The same parameter, which may also be `none` (its default unless one is given). */
export const optional = <T>(of: Param<T>): Param<T | null> => ({
  ...of,
  type: { kind: 'union', of: [{ kind: 'nothing' }, of.type] },
  default: of.default ?? null,
});

/** The same parameter, which also takes what `other` takes. */
export const or = <A, B>(one: Param<A>, other: Param<B>): Param<A | B> => ({
  ...one,
  type: { kind: 'union', of: [one.type, other.type] },
});

/** A list of what `of` takes, or one alone, which is normalised to a list. */
export const list = <T>(of: Param<T>, preset: { readonly default?: readonly Plain[] } = {}): Param<readonly T[]> => {
  const { default: _of, _value, ...rest } = of;
  return { ...rest, type: { kind: 'list', of: of.type }, ...preset };
};

/** A list of exactly `length`; one alone is not taken. */
export const listOf = <T>(length: number, of: Param<T>): Param<readonly T[]> => {
  const { default: _of, _value, ...rest } = of;
  return { ...rest, type: { kind: 'list', of: of.type, length } };
};

/** A record of numbers by these names; those left out, or `none`, are no bounds. */
export const bounds = (doc: Words, keys: readonly string[], more: More = {}): Param<Readonly<Record<string, number | null>>> => ({
  type: { kind: 'record', of: { kind: 'union', of: [{ kind: 'nothing' }, { kind: 'number' }] }, keys },
  doc,
  ...more,
});

/** A record of what `of` takes, or one alone. */
export const record = <T>(of: Param<T>): Param<T | Readonly<Record<string, T>>> => ({
  ...of,
  type: { kind: 'union', of: [{ kind: 'record', of: of.type }, of.type] },
});
