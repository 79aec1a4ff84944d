import type { Config, Configured, Plain } from '../../../protocol/index.ts';

/** Reading of normalised settings: their parameters have said already what they may be. */

type PlainRecord = { readonly [key: string]: Plain };

export const isRecord = (value: Plain | undefined): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isConfigured = (value: Plain | undefined): value is PlainRecord & Configured =>
  isRecord(value) && typeof value.name === 'string' && isRecord(value.config);

export const configuredOf = (value: Plain | undefined): Configured | null =>
  isConfigured(value) ? { name: value.name, config: value.config } : null;

export const listOf = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : []);

export const textOf = (config: Config, key: string): string | null => {
  const value = config[key];
  return typeof value === 'string' ? value : null;
};

export const numberOf = (config: Config, key: string): number | null => {
  const value = config[key];
  return typeof value === 'number' ? value : null;
};

/** The numbers of a list, or of a record by its keys. */
export const numbersOf = (value: Plain | undefined): readonly number[] =>
  listOf(value).filter((item) => typeof item === 'number');

export const numberRecordOf = (value: Plain | undefined): Readonly<Record<string, number>> =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
    : {};
