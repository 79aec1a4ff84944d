import type { NetworkModel, SettingsModel } from './model.ts';
import { unnamed } from './networks.ts';
import type { Context } from './place.ts';
import type { ReadSettings } from './settings-again.ts';

/** Whether a block says itself which one it means, be it rightly or not. */
const says = ({ settings }: ReadSettings, key: string): boolean => settings.some(({ parameter }) => parameter === key);

const insertionPoint = ({ declaration }: ReadSettings, { parsed }: Context): number => {
  const brace = parsed.text.indexOf('{', declaration.keyword.end);
  return brace >= 0 && brace < declaration.range.end ? brace + 1 : declaration.range.end;
};

interface Choice<T> {
  readonly key: 'network' | 'data';
  readonly rule: 'several-networks-without-choice' | 'several-data-without-choice';
  readonly among: readonly T[];
  readonly nameOf: (one: T) => string;
}

/** The one that a block names, or the only one there is. */
const choose = <T>(block: ReadSettings, { key, rule, among, nameOf }: Choice<T>, context: Context): T | undefined => {
  const name = block.config[key];
  if (typeof name === 'string') return among.find((one) => nameOf(one) === name);
  if (says(block, key)) return undefined;
  if (among.length <= 1) return among[0];
  const site = { range: block.declaration.keyword, trail: [] };
  context.record.find({ rule, names: among.map(nameOf), insertAt: insertionPoint(block, context), site });
  return undefined;
};

/** Gives a train block the network that it trains and the data that it reads; other blocks have neither. */
export const withChoices = (
  block: ReadSettings,
  networks: readonly NetworkModel[],
  data: readonly SettingsModel[],
  context: Context,
): SettingsModel => {
  if (block.kind !== 'train') return { ...block, network: undefined, data: undefined };
  const network = choose(
    block,
    { key: 'network', rule: 'several-networks-without-choice', among: networks, nameOf: ({ name }) => name ?? unnamed },
    context,
  );
  const read = choose(
    block,
    { key: 'data', rule: 'several-data-without-choice', among: data, nameOf: ({ name }) => name ?? 'data' },
    context,
  );
  return { ...block, network, data: read };
};
