import type { ColumnFacts } from '../../../protocol/index.ts';
import type { Context } from '../context.ts';
import { columnsIn, dataPlanOf, presetOf, scanOf } from './data.ts';
import { inputFacts } from './inputs-data.ts';
import type { Training } from './training.ts';

const eachOnce = (columns: readonly ColumnFacts[]): readonly ColumnFacts[] => [...new Set(columns)];

/** The columns that the inputs of a training read, as far as a look into the file found them. */
export const inputColumns = (training: Training, context: Context): readonly ColumnFacts[] =>
  eachOnce(training.network.inputs.flatMap((input) => inputFacts(input, training, context).columns));

/** Those of its targets. */
export const targetColumns = (training: Training, context: Context): readonly ColumnFacts[] => {
  const [scan, plan] = [scanOf(training, context), dataPlanOf(training, context)];
  if (!scan || !plan) return [];
  return eachOnce(
    (plan.target ? Object.values(plan.target) : [presetOf(scan, plan).target]).flatMap((names) => columnsIn(scan, names)),
  );
};
