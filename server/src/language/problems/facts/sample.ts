import { elementCount } from '../../../catalogue/index.ts';
import type { ColumnFacts, DataPlan } from '../../../protocol/index.ts';
import type { InputModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { columnsIn, dataPlanOf, scanOf } from './data.ts';
import { inputFacts } from './inputs-data.ts';
import type { Training } from './training.ts';

/** The shape of one sample of an input, as the trainer would make it. */
export interface Sample {
  /** Before `reshape`. */
  readonly found: readonly number[];
  /** As the network gets it; `undefined` when `reshape` has another number of values. */
  readonly shape: readonly number[] | undefined;
}

/** Places that a column takes: one, or one a class. */
const widthOf = ({ name, kind, classes }: ColumnFacts, { encode }: DataPlan): number | undefined => {
  if (encode[name] === 'one_hot') return classes?.length;
  return encode[name] === 'integer' || kind !== 'text' ? 1 : undefined;
};

const rowShape = (columns: readonly ColumnFacts[], plan: DataPlan): readonly number[] | undefined => {
  const [first, ...others] = columns;
  if (!first) return undefined;
  if (first.shape.length > 0) return others.length === 0 ? first.shape : undefined;
  if (plan.tokenize && first.kind === 'text') return others.length === 0 ? [plan.tokenize.length] : undefined;
  const widths = columns.map((column) => widthOf(column, plan));
  return widths.includes(undefined) ? undefined : [widths.reduce<number>((sum, width) => sum + (width ?? 0), 0)];
};

/** Whether every column that the block names for an input is there. */
const isWhole = (input: InputModel, training: Training, context: Context): boolean => {
  const [plan, scan] = [dataPlanOf(training, context), scanOf(training, context)];
  const wanted = plan?.inputs?.[input.name];
  if (!plan?.inputs) return true;
  if (!wanted || !scan) return false;
  return 'from' in wanted ? columnsIn(scan, wanted).length > 0 : columnsIn(scan, wanted).length === wanted.length;
};

/** The sample that an input gets; `undefined` while it is not known. */
export const sampleOf = (input: InputModel, training: Training, context: Context): Sample | undefined => {
  const plan = scanOf(training, context) && dataPlanOf(training, context);
  if (!plan || !isWhole(input, training, context)) return undefined;
  const row = rowShape(inputFacts(input, training, context).columns, plan);
  if (!row) return undefined;
  const found = plan.window ? [plan.window.length, ...row] : row;
  const { reshape } = plan;
  const same = reshape !== null && elementCount(reshape) === elementCount(found);
  if (!reshape || (!same && training.network.inputs.length > 1)) return { found, shape: found };
  return { found, shape: same ? reshape : undefined };
};
