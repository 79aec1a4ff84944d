import type { Catalogue, Config, Configured, Entry, OldName, Param, Params, ParamType, Plain } from '../../catalogue/index.ts';
import { paramsOf } from '../../catalogue/index.ts';

/** A parameter under one of its names. */
export interface Named {
  readonly key: string;
  readonly param: Param;
  /** The name is an old one. */
  readonly old: OldName | undefined;
}

/** Parameters, prepared for matching many calls. */
export interface Signature {
  readonly params: Params;
  /** Those that may be given by position, in order. */
  readonly positional: readonly string[];
  readonly byName: ReadonlyMap<string, Named>;
  readonly required: readonly string[];
  readonly defaults: Config;
  /** The defaults in the order of the parameters, with a place for those that are required. */
  readonly template: Config;
  /** Whether an argument may be a layer. */
  readonly holdsLayers: boolean;
}

const mayBeLayer = (type: ParamType): boolean => {
  if (type.kind === 'union') return type.of.some(mayBeLayer);
  if (type.kind === 'list' || type.kind === 'record') return mayBeLayer(type.of);
  return type.kind === 'layer' || (type.kind === 'entry' && type.of === 'layer');
};

const isConfigured = (value: Plain): value is Configured & { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && 'name' in value && 'config' in value;

/** The kind of entry that a parameter takes, alone or among others. */
const entryKindOf = (type: ParamType): Extract<ParamType, { kind: 'entry' }> | undefined => {
  if (type.kind === 'entry') return type;
  return type.kind === 'union' ? type.of.map(entryKindOf).find((of) => of !== undefined) : undefined;
};

/** A default that names an entry, with the defaults of that entry. */
const completed = (param: Param, value: Plain, catalogue: Catalogue): Plain => {
  const of = entryKindOf(param.type);
  if (!of || !isConfigured(value)) return value;
  const entry = catalogue.find(of.of, value.name)?.entry;
  return entry ? { name: value.name, config: { ...signatureOf(entry, catalogue).defaults, ...value.config } } : value;
};

const nameIndex = (params: Params): ReadonlyMap<string, Named> => {
  const names = new Map<string, Named>();
  for (const [key, param] of Object.entries(params)) names.set(key, { key, param, old: undefined });
  for (const [key, param] of Object.entries(params))
    for (const old of param.formerly ?? []) if (!names.has(old.name)) names.set(old.name, { key, param, old });
  return names;
};

const build = (params: Params, catalogue: Catalogue): Signature => {
  const all = Object.entries(params);
  const defaults = Object.fromEntries(
    all.flatMap(([key, param]) => (param.default === undefined ? [] : [[key, completed(param, param.default, catalogue)]])),
  );
  return {
    params,
    positional: all.filter(([, param]) => !param.keywordOnly).map(([key]) => key),
    byName: nameIndex(params),
    required: all.filter(([, param]) => param.default === undefined).map(([key]) => key),
    defaults,
    template: Object.fromEntries(all.map(([key]) => [key, defaults[key] ?? null])),
    holdsLayers: all.some(([, { type }]) => mayBeLayer(type)),
  };
};

const signatures = new WeakMap<Catalogue, WeakMap<object, Signature>>();

/** The signature of an entry, or of a block of settings. */
export const signatureOf = (
  entry: Entry | { readonly params: Params; readonly kind?: never },
  catalogue: Catalogue,
): Signature => {
  const known = signatures.get(catalogue)?.get(entry);
  if (known) return known;
  const all = signatures.get(catalogue) ?? new WeakMap<object, Signature>();
  signatures.set(catalogue, all);
  const signature = build(entry.kind ? paramsOf(entry) : entry.params, catalogue);
  all.set(entry, signature);
  return signature;
};
