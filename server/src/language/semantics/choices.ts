import type { NetworkModel, SettingsModel } from './model.ts';
import { unnamed } from './networks.ts';
import type { Context } from './place.ts';
import type { ReadSettings } from './settings.ts';

/** Whether a block says itself which one it means, be it rightly or not. */
const says = ({ settings }: ReadSettings, key: string): boolean => settings.some(({ parameter }) => parameter === key);

const insertionPoint = ({ declaration }: ReadSettings, { parsed }: Context): number => {
  const brace = parsed.text.indexOf('{', declaration.keyword.end);
  return brace >= 0 && brace < declaration.range.end ? brace + 1 : declaration.range.end;
};

/** What a block may choose from, with the names of all; of several with one name it gets the first. */
export interface Choices<T> {
  readonly key: 'network' | 'data';
  readonly rule: 'several-networks-without-choice' | 'several-data-without-choice';
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, T>;
}

const indexOf = <T>(all: readonly T[], names: readonly string[]): ReadonlyMap<string, T> =>
  new Map(all.map((one, index) => [names[index] ?? '', one] as const).reverse());

export const networkChoices = (networks: readonly NetworkModel[]): Choices<NetworkModel> => {
  const names = networks.map(({ name }) => name ?? unnamed);
  return { key: 'network', rule: 'several-networks-without-choice', names, byName: indexOf(networks, names) };
};

export const dataChoices = (data: readonly SettingsModel[]): Choices<SettingsModel> => {
  const names = data.map(({ name }) => name ?? 'data');
  return { key: 'data', rule: 'several-data-without-choice', names, byName: indexOf(data, names) };
};

/** The one that a block names, or the only one there is. */
const choose = <T>(block: ReadSettings, { key, rule, names, byName }: Choices<T>, context: Context): T | undefined => {
  const name = block.config[key];
  if (typeof name === 'string') return byName.get(name);
  if (says(block, key)) return undefined;
  const [only] = names;
  if (names.length <= 1) return only === undefined ? undefined : byName.get(only);
  const site = { range: block.declaration.keyword, trail: [] };
  context.record.find({ rule, names, insertAt: insertionPoint(block, context), site });
  return undefined;
};

/** Gives a train block the network that it trains and the data that it reads; other blocks have neither. */
export const withChoices = (
  block: ReadSettings,
  networks: Choices<NetworkModel>,
  data: Choices<SettingsModel>,
  context: Context,
): SettingsModel => {
  if (block.kind !== 'train') return { ...block, network: undefined, data: undefined };
  return { ...block, network: choose(block, networks, context), data: choose(block, data, context) };
};

/** Whether a training names the network and the data that it has. */
export const isExplicit = ({ config, network, data }: SettingsModel): boolean =>
  network !== undefined && data !== undefined && typeof config.network === 'string' && typeof config.data === 'string';
