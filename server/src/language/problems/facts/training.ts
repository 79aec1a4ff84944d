import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, NetworkModel, SettingModel, SettingsModel, Value } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';

/** A train block with the network that it trains, all its shapes known. */
export interface Training {
  readonly train: SettingsModel;
  readonly network: NetworkModel;
}

const trainingsIn = ({ train: trains }: Context): readonly Training[] =>
  trains.flatMap((train) => (train.network?.complete ? [{ train, network: train.network }] : []));

/** Every train block whose network is complete. */
export const trainingsOf = (context: Context): readonly Training[] => context.once(trainingsIn);

/** A setting as it is written in the block. */
export const settingOf = ({ settings }: SettingsModel, key: string): SettingModel | undefined =>
  settings.find(({ parameter }) => parameter === key);

/** Whether a setting is written and has an error, so that nothing may rest on it. */
export const isUnknown = (block: SettingsModel, key: string): boolean =>
  settingOf(block, key) !== undefined && block.config[key] === undefined;

/** What to underline for a setting: its value, else the keyword of the block, where its default holds. */
export const placeOf = (block: SettingsModel, key: string): ast.Range =>
  settingOf(block, key)?.setting.value?.range ?? block.declaration.keyword;

/** Something that is called, with its arguments: an optimizer, a callback. */
export interface Called {
  readonly configured: Configured;
  readonly arguments: readonly ArgumentModel[];
  /** `undefined` when it is named without brackets. */
  readonly call: ast.Call | undefined;
  readonly range: ast.Range;
}

const calledIn = (configured: Configured, value: Value | undefined, fallback: ast.Range): Called => {
  if (value?.kind === 'call') {
    const { call } = value.site;
    return { configured, arguments: value.site.arguments, call: call.kind === 'call' ? call : undefined, range: call.range };
  }
  const range = value?.kind === 'word' ? value.origin.range : fallback;
  return { configured, arguments: [], call: undefined, range };
};

/** The optimizer of a block; `undefined` when none is written, or it has an error. */
export const optimizerOf = (train: SettingsModel, context: Context): Called | undefined => context.of(train, optimizerIn);

const optimizerIn = (train: SettingsModel): Called | undefined => {
  const written = settingOf(train, 'optimizer');
  const configured = configuredOf(train.config.optimizer);
  return written && configured ? calledIn(configured, written.value, placeOf(train, 'optimizer')) : undefined;
};

/** The callbacks of a block, in order; none when one of them has an error. */
export const callbacksOf = (train: SettingsModel, context: Context): readonly Called[] => context.of(train, callbacksIn);

const callbacksIn = (train: SettingsModel): readonly Called[] => {
  const { callbacks } = train.config;
  const value = settingOf(train, 'callbacks')?.value;
  const items = value?.kind === 'list' ? value.items : [value];
  return (Array.isArray(callbacks) ? callbacks : []).flatMap((plain, index) => {
    const configured = configuredOf(plain);
    return configured ? [calledIn(configured, items[index], placeOf(train, 'callbacks'))] : [];
  });
};

export const argumentOf = ({ arguments: given }: Called, key: string): ArgumentModel | undefined =>
  given.find(({ parameter }) => parameter === key);
