import {
  type Config,
  type Configured,
  catalogue,
  type Param,
  type ParamType,
  type Plain,
  paramsOf,
} from '../../../server/src/catalogue/index.ts';

/** Keras's keyword arguments as the normalised configuration that the catalogue's functions get. */

const entryType = (type: ParamType): Extract<ParamType, { kind: 'entry' }> | undefined =>
  type.kind === 'entry' ? type : type.kind === 'union' ? type.of.map(entryType).find((one) => one !== undefined) : undefined;

const lengthOf = (type: ParamType): number | undefined =>
  type.kind === 'integers'
    ? type.length
    : type.kind === 'union'
      ? type.of.map(lengthOf).find((one) => one !== undefined)
      : type.kind === 'list'
        ? lengthOf(type.of)
        : undefined;

/** A list of an entry an axis, each of them a number or a pair. */
const hasPairs = (type: ParamType): boolean =>
  type.kind === 'list' ? type.of.kind === 'integers' : type.kind === 'union' && type.of.some(hasPairs);

/** A list that takes one alone too. */
const isList = (type: ParamType): boolean =>
  type.kind === 'list' || (type.kind === 'union' && type.of.every((one) => one.kind === 'nothing' || isList(one)));

/** One argument as the language would normalise it; `undefined` for a name that the catalogue does not know. */
const normalised = (param: Param, value: Plain): Plain | undefined => {
  const entry = entryType(param.type);
  if (entry && typeof value === 'string') {
    const found = catalogue.find(entry.of, value)?.entry;
    return found && { name: found.name, config: {} };
  }
  const length = lengthOf(param.type);
  if (Array.isArray(value) && hasPairs(param.type))
    return value.map((one) => (typeof one === 'number' && length !== undefined ? Array.from({ length }, () => one) : one));
  if (hasPairs(param.type)) return value;
  if (isList(param.type) && typeof value === 'number') return [value];
  return length !== undefined && typeof value === 'number' ? Array.from({ length }, () => value) : value;
};

/** The numbers and words outside what a parameter takes, as the language would refuse them before any layer function runs. */
const isOutside = (type: ParamType, value: Plain): boolean => {
  if (type.kind === 'union') return type.of.every((one) => isOutside(one, value));
  if (type.kind === 'nothing') return value !== null;
  if (type.kind === 'choice') return typeof value !== 'string' || !type.values.includes(value);
  if (type.kind !== 'number' && type.kind !== 'integer') return value === null;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = type;
  return typeof value !== 'number' || value < min || value > max;
};

/** The whole configuration, or the argument that Keras and the language refuse. */
export const configured = (layer: string, given: Readonly<Record<string, Plain>>): Configured | { readonly refused: string } => {
  const entry = catalogue.layer(layer);
  if (!entry) return { refused: layer };
  const params = paramsOf(entry);
  const config: Record<string, Plain> = {};
  for (const [name, param] of Object.entries(params)) if (param.default !== undefined) config[name] = param.default;
  for (const [name, value] of Object.entries(given)) {
    const param = params[name];
    const plain = param && normalised(param, value);
    if (!param || plain === undefined || isOutside(param.type, plain)) return { refused: name };
    config[name] = plain;
  }
  return { name: entry.name, config: config satisfies Config };
};
