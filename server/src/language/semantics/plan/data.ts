import type { Columns, Config, Configured, DataPlan, Encoding, Plain } from '../../../protocol/index.ts';
import type { NetworkModel, SettingsModel } from '../model.ts';
import { byEnd, type End, inputEnds, outputEnds } from './ends.ts';
import type { LineOf } from './network.ts';
import { configuredOf, isConfigured, isRecord, listOf, numberOf, numbersOf, textOf } from './read.ts';

/** The columns that one value names. */
export const columnsOf = (value: Plain): Columns => {
  if (isConfigured(value)) return { from: textOf(value.config, 'first') ?? '', to: textOf(value.config, 'last') ?? '' };
  return listOf(value).filter((column) => typeof column === 'string');
};

/** Columns by the name of the input or output that they are for; without a record, all are for the first. */
const columnsByEnd = (value: Plain | undefined, ends: readonly End[]): DataPlan['inputs'] => {
  if (value === undefined || value === null) return null;
  const parts = isRecord(value) && !isConfigured(value) ? byEnd(value, ends, isConfigured) : { [ends[0]?.name ?? '']: value };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, columnsOf(part)]));
};

const encodings: ReadonlySet<Plain> = new Set(['one_hot', 'integer']);

const encodeOf = (value: Plain | undefined): Readonly<Record<string, Encoding>> =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Encoding] => encodings.has(entry[1])))
    : {};

/** The numbers of a transformation by its argument's names, or `null` without it. */
const windowOf = (value: Configured | null): DataPlan['window'] =>
  value && {
    length: numberOf(value.config, 'length') ?? 1,
    horizon: numberOf(value.config, 'horizon') ?? 1,
    stride: numberOf(value.config, 'stride') ?? 1,
  };

const tokenizeOf = (value: Configured | null): DataPlan['tokenize'] =>
  value && { vocabulary: numberOf(value.config, 'vocabulary') ?? 10_000, length: numberOf(value.config, 'length') ?? 200 };

const splitOf = (value: Plain | undefined): DataPlan['split'] => {
  if (!Array.isArray(value)) return null;
  const [train = 1, validation = 0, test = 0] = numbersOf(value);
  return [train, validation, test];
};

const missingOf = ({ missing }: Config): DataPlan['missing'] => (missing === 'drop' || missing === 'mean' ? missing : 'error');

/** A data block as data; rows are shuffled before the split unless they are windows, drawn with the train block's seed. */
export const planData = (data: SettingsModel, network: NetworkModel, seed: number | null, lineOf: LineOf): DataPlan => {
  const { config, declaration, name } = data;
  const window = windowOf(configuredOf(config.window));
  return {
    name,
    source: configuredOf(config.source) ?? { name: '', config: {} },
    inputs: columnsByEnd(config.inputs, inputEnds(network)),
    target: columnsByEnd(config.target, outputEnds(network)),
    encode: encodeOf(config.encode),
    ...(typeof config.sample_weight === 'string' && { sampleWeight: config.sample_weight }),
    scale: configuredOf(config.scale),
    scaleTarget: configuredOf(config.scale_target),
    reshape: Array.isArray(config.reshape) ? numbersOf(config.reshape) : null,
    window,
    tokenize: tokenizeOf(configuredOf(config.tokenize)),
    missing: missingOf(config),
    split: splitOf(config.split),
    shuffle: typeof config.shuffle === 'boolean' ? config.shuffle : window === null,
    stratify: config.stratify === true,
    seed: numberOf(config, 'seed') ?? seed,
    line: lineOf(declaration.range.start),
  };
};
