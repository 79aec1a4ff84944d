import type { Config, Plain } from '../../../catalogue/index.ts';
import type { ArgumentModel, CallSite, Model, SettingsModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';

const asNumber = (value: Plain | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

const asRecord = (value: Plain | undefined): Config | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : undefined;

/** The number that an argument of a call has: written, or its default; `undefined` when it is something else. */
export const numberOf = (site: CallSite, parameter: string): number | undefined => {
  const given = site.arguments.find((argument) => argument.parameter === parameter);
  if (given) return given.value?.kind === 'number' ? given.value.value : undefined;
  return asNumber(site.entry?.params[parameter]?.default);
};

/** The argument that fills a parameter, when it is written. */
export const argumentFor = (site: CallSite, parameter: string): ArgumentModel | undefined =>
  site.arguments.find((argument) => argument.parameter === parameter);

/** The settings block in which a place of the text lies. */
export const settingsAround = (model: Model, range: ast.Range): SettingsModel | undefined =>
  [...model.train, ...model.data, ...model.search].find(
    ({ declaration }) => declaration.range.start <= range.start && range.end <= declaration.range.end,
  );

const windowed = (rows: number, config: Config): number => {
  const window = asRecord(asRecord(config.window)?.config);
  if (!window) return rows;
  const [length = 1, horizon = 1, stride = 1] = [asNumber(window.length), asNumber(window.horizon), asNumber(window.stride)];
  return Math.max(0, Math.floor((rows - length - horizon) / stride) + 1);
};

/** How many samples train, when the file says how many there are (`facts`); `undefined` when it does not. */
export const trainingSamples = (train: SettingsModel): number | undefined => {
  const config = train.data?.config;
  const rows = asNumber(asRecord(config?.facts)?.samples);
  if (!config || rows === undefined) return undefined;
  const share = Array.isArray(config.split) ? asNumber(config.split[0]) : 1;
  const held = asNumber(train.config.validation_split) ?? 0;
  return share === undefined ? undefined : Math.floor(Math.round(windowed(rows, config) * share) * (1 - held));
};

/** What one training run does, as far as the file says. */
export interface Course {
  readonly samples: number | undefined;
  readonly batch: number;
  readonly epochs: number;
  /** Weight updates an epoch. */
  readonly updates: number | undefined;
  /** Samples in the last batch of an epoch. */
  readonly rest: number | undefined;
}

/** The course of a train block; `undefined` when its numbers have errors. */
export const courseOf = (train: SettingsModel): Course | undefined => {
  const [batch, epochs] = [asNumber(train.config.batch_size) ?? 32, asNumber(train.config.epochs) ?? 1];
  if (batch < 1) return undefined;
  const samples = trainingSamples(train);
  const steps = asNumber(train.config.steps_per_epoch);
  const whole = samples === undefined ? undefined : { updates: Math.ceil(samples / batch), rest: samples % batch };
  const dropped = train.config.drop_remainder === true && whole && whole.rest > 0;
  const updates = steps ?? (whole && (dropped ? whole.updates - 1 : whole.updates));
  return { samples, batch, epochs, updates, rest: steps === undefined && !dropped ? whole?.rest : undefined };
};
