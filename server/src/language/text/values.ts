import type { Catalogue, Configured, Entry, Param, Plain } from '../../catalogue/index.ts';

const isConfigured = (value: Plain): value is Configured & { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && 'name' in value && 'config' in value;

/** The name that a spec usually has for an entry: `glorot_uniform` rather than `GlorotUniform`, but `SGD` and `Dense`. */
export const usualName = (entry: Entry): string => {
  const takesClasses =
    entry.kind === 'layer' || entry.kind === 'optimizer' || entry.kind === 'callback' || entry.kind === 'schedule';
  return takesClasses ? entry.name : (entry.aliases?.find((alias) => /^[a-z]/.test(alias)) ?? entry.name);
};

const entryNamed = (name: string, catalogue: Catalogue): Entry | undefined => {
  for (const kind of [
    'activation',
    'initializer',
    'regularizer',
    'constraint',
    'optimizer',
    'loss',
    'objective',
    'transform',
  ] as const) {
    const found = catalogue.find(kind, name);
    if (found) return found.entry;
  }
  return undefined;
};

const configuredText = ({ name, config }: Configured, catalogue: Catalogue): string => {
  const entry = entryNamed(name, catalogue);
  if (!entry) return name;
  const given = Object.entries(config).filter(
    ([key, value]) => JSON.stringify(entry.params[key]?.default) !== JSON.stringify(value),
  );
  const args = given.map(([key, value]) => `${key}=${valueText(value, catalogue)}`);
  return args.length === 0 ? usualName(entry) : `${usualName(entry)}(${args.join(', ')})`;
};

/** A plain value as a spec would have it; words and texts alike without quotes. */
export const valueText = (value: Plain, catalogue: Catalogue): string => {
  if (value === null) return 'none';
  if (typeof value === 'number') return String(value).replace('e+', 'e');
  if (typeof value !== 'object') return String(value);
  if (isConfigured(value)) return configuredText(value, catalogue);
  if (Array.isArray(value)) return `[${value.map((item: Plain) => valueText(item, catalogue)).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${valueText(item, catalogue)}`)
    .join(', ')}}`;
};

/** The default of a parameter as one would write it: one number where all axes have the same. */
export const defaultText = (param: Param, catalogue: Catalogue): string | undefined => {
  const { default: value, type } = param;
  if (value === undefined) return undefined;
  if (type.kind === 'integers' && Array.isArray(value) && new Set(value).size === 1) return String(value[0]);
  if (typeof value === 'string' && !/^\w+$/.test(value)) return JSON.stringify(value);
  return valueText(value, catalogue);
};
