import type { Config, Configured, ConfiguredLayer, Plain } from '../../protocol/index.ts';

/**
 * Typed reading of a plan's configurations. The language has checked and completed them, so a value of another kind is a
 * fault of the program, not of the user.
 */

const fault = (key: string, wanted: string, value: unknown): Error =>
  new TypeError(`The plan says ${key}: ${JSON.stringify(value)}, where ${wanted} is wanted.`);

const isRecord = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const numberIn = (config: Config, key: string): number => {
  const value = config[key];
  if (typeof value !== 'number') throw fault(key, 'a number', value);
  return value;
};

/** A number, or `null` for Python's `None`. */
export const numberOrNone = (config: Config, key: string): number | null =>
  config[key] === null || config[key] === undefined ? null : numberIn(config, key);

/** A number of an argument that only some callers have: an activation written as a bare word has no configuration. */
export const numberOr = (config: Config, key: string, otherwise: number): number => numberOrNone(config, key) ?? otherwise;

export const flagIn = (config: Config, key: string): boolean => {
  const value = config[key] ?? false;
  if (typeof value !== 'boolean') throw fault(key, 'true or false', value);
  return value;
};

/** `trainable`, which is true where nothing is said. */
export const isTrainable = (config: Config): boolean => config.trainable !== false;

export const textIn = (config: Config, key: string): string => {
  const value = config[key];
  if (typeof value !== 'string') throw fault(key, 'a word', value);
  return value;
};

export const textOrNone = (config: Config, key: string): string | null =>
  config[key] === null || config[key] === undefined ? null : textIn(config, key);

/** A list of numbers; one number alone is a list of one. */
export const numbersIn = (config: Config, key: string): readonly number[] => {
  const value = config[key];
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    if (typeof one !== 'number') throw fault(key, 'numbers', value);
    return one;
  });
};

/** A list of words; one alone is a list of one, and nothing is none. */
export const textsIn = (config: Config, key: string): readonly string[] => {
  const value = config[key] ?? [];
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    if (typeof one !== 'string') throw fault(key, 'words', value);
    return one;
  });
};

/** A record of arguments, or `null` for Python's `None`. */
export const recordOrNone = (config: Config, key: string): Config | null => {
  const value = config[key];
  if (value === null || value === undefined) return null;
  if (!isRecord(value)) throw fault(key, 'a record', value);
  return value;
};

const toConfigured = (key: string, value: Plain | undefined): Configured => {
  if (typeof value === 'string') return { name: value, config: {} };
  if (!isRecord(value) || typeof value.name !== 'string') throw fault(key, 'an entry of the catalogue', value);
  const config = value.config;
  return { name: value.name, config: isRecord(config) ? config : {} };
};

export const entryIn = (config: Config, key: string): Configured => toConfigured(key, config[key]);

export const entryOrNone = (config: Config, key: string): Configured | null =>
  config[key] === null || config[key] === undefined ? null : entryIn(config, key);

/** An activation; `none` is the linear one. keras/src/activations/__init__.py, `get` */
export const activationIn = (config: Config, key = 'activation'): Configured =>
  entryOrNone(config, key) ?? { name: 'linear', config: {} };

/** The layer inside a wrapper. */
export const layerIn = (config: Config, key: string): ConfiguredLayer => toLayer(key, config[key]);

/** A list of layers. */
export const layersIn = (config: Config, key: string): readonly ConfiguredLayer[] => {
  const value = config[key];
  if (!Array.isArray(value)) throw fault(key, 'a list of layers', value);
  return value.map((one) => toLayer(key, one));
};

const toLayer = (key: string, value: Plain | undefined): ConfiguredLayer => {
  const inner = toConfigured(key, value);
  const layerName = isRecord(value) ? value.layerName : undefined;
  if (typeof layerName !== 'string') throw fault(key, 'a layer with its name', value);
  return { ...inner, layerName };
};
