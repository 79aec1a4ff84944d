import type { ColumnFacts, Columns, Config, DataFacts, DataPlan } from '../../../protocol/index.ts';
import type { SettingsModel } from '../../semantics/model.ts';
import { planData } from '../../semantics/plan/data.ts';
import { isRecord, numberOf, numbersOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import type { Training } from './training.ts';

/** What is known of a data block: what a look into its file found, else what its `facts` say. */

const planned = ({ data, network }: SettingsModel): DataPlan | undefined =>
  data && network && planData(data, network, null, () => 0);

/** The data block of a training as the trainer would read it; `undefined` without one. */
export const dataPlanOf = ({ train }: Training, context: Context): DataPlan | undefined => context.of(train, planned);

/** What a look into the file of a training's data found; `undefined`: nobody looked. */
export const scanOf = ({ train: { data } }: Training, context: Context): DataFacts | undefined => data && context.facts(data);

/** What `facts` says of data that are not there. */
export interface Declared {
  readonly samples: number | undefined;
  readonly classes: number | undefined;
  /** Least and greatest of the inputs. */
  readonly range: readonly [number, number] | undefined;
  readonly targetRange: readonly [number, number] | undefined;
}

const NOTHING: Declared = { samples: undefined, classes: undefined, range: undefined, targetRange: undefined };

const pairOf = (numbers: readonly number[]): readonly [number, number] | undefined => {
  const [least, greatest] = numbers;
  return least === undefined || greatest === undefined ? undefined : [least, greatest];
};

const countIn = (facts: Config, key: string): number | undefined => {
  const count = numberOf(facts, key);
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 ? count : undefined;
};

/** The record `facts` of a data block. */
export const declaredIn = (data: SettingsModel | undefined): Declared => {
  const facts = data?.config.facts;
  if (!isRecord(facts)) return NOTHING;
  return {
    samples: countIn(facts, 'samples'),
    classes: countIn(facts, 'classes'),
    range: pairOf(numbersOf(facts.range)),
    targetRange: pairOf(numbersOf(facts.target_range)),
  };
};

/** Rows of the source, or the samples themselves, which `windowed` says. */
interface Rows {
  readonly count: number;
  readonly windowed: boolean;
}

/** How many rows there are to train on; `undefined` when that is not known, or `missing = drop` may leave some out. */
export const rowsOf = (training: Training, context: Context): Rows | undefined => {
  const { data } = training.train;
  const scan = scanOf(training, context);
  if (scan) {
    const drops = data?.config.missing === 'drop' && scan.columns.some(({ missing }) => missing !== null);
    return scan.rows === null || drops ? undefined : { count: scan.rows, windowed: false };
  }
  const generated = isRecord(data?.config.source) && isRecord(data.config.source.config) ? data.config.source.config : undefined;
  const samples = declaredIn(data).samples ?? (generated && numberOf(generated, 'samples')) ?? undefined;
  return samples === undefined ? undefined : { count: samples, windowed: true };
};

/** The columns that a list or a range names, as far as the file has them. */
export const columnsIn = ({ columns }: DataFacts, wanted: Columns): readonly ColumnFacts[] => {
  if (!('from' in wanted)) return wanted.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const [from, to] = [wanted.from, wanted.to].map((name) => columns.findIndex((column) => column.name === name));
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  return columns.slice(Math.min(from, to), Math.max(from, to) + 1);
};

/** The columns that are inputs and those that are the target where the block names none: the weights are neither. */
export const presetOf = ({ preset, columns }: DataFacts, { sampleWeight }: DataPlan): DataFacts['preset'] => {
  const telling = (names: readonly string[]): readonly string[] => names.filter((name) => name !== sampleWeight);
  if (preset.target.every((name) => name !== sampleWeight)) return { inputs: telling(preset.inputs), target: preset.target };
  const names = telling(columns.map(({ name }) => name));
  return { inputs: names.slice(0, -1), target: names.slice(-1) };
};
