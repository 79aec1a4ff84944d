import type { ColumnFacts, Columns, DataFacts, DataPlan } from '../../../protocol/index.ts';
import type { InputModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { columnsIn, dataPlanOf, declaredIn, presetOf, scanOf } from './data.ts';
import type { Training } from './training.ts';

/** What is known of what an input of the network gets, before `scale`; whatever is not known is `undefined`. */
export interface InputFacts {
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** The columns that it is read from; none when the file has not been looked at. */
  readonly columns: readonly ColumnFacts[];
}

/** The columns that do not go in: the target, and the weights; `undefined` when the file lacks one of them. */
const keptOut = (scan: DataFacts, { target, sampleWeight }: DataPlan): readonly ColumnFacts[] | undefined => {
  const lists: readonly Columns[] = [...Object.values(target ?? {}), sampleWeight === undefined ? [] : [sampleWeight]];
  const found = lists.map((wanted) => columnsIn(scan, wanted));
  const isWhole = lists.every((wanted, i) => ('from' in wanted ? found[i]?.length !== 0 : found[i]?.length === wanted.length));
  return isWhole ? found.flat() : undefined;
};

/** The columns that an input is read from, as far as a look into the file found them. */
const columnsOf = (input: InputModel, training: Training, context: Context): readonly ColumnFacts[] => {
  const [scan, plan] = [scanOf(training, context), dataPlanOf(training, context)];
  if (!scan || !plan) return [];
  if (plan.inputs) return plan.inputs[input.name] ? columnsIn(scan, plan.inputs[input.name] ?? []) : [];
  const others = keptOut(scan, plan);
  return others ? columnsIn(scan, presetOf(scan, plan).inputs).filter((column) => !others.includes(column)) : [];
};

/** The facts of an input; its columns that are encoded as classes do not count as numbers. */
export const inputFacts = (input: InputModel, training: Training, context: Context): InputFacts => {
  const columns = columnsOf(input, training, context);
  const encoded = dataPlanOf(training, context)?.encode ?? {};
  const ranges = columns.flatMap(({ name, range }) => (range && !(name in encoded) ? [range] : []));
  if (ranges.length > 0) {
    return { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)), columns };
  }
  const [min, max] = declaredIn(training.train.data).range ?? [];
  return { min, max, columns };
};
