import {
  type ColumnFacts,
  type DataPlan,
  type Encoding,
  type NumberRange,
  type RowKind,
  type Wanted,
  wantedBy,
} from '../../../protocol/index.ts';
import { isRecord } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { columnsIn, dataPlanOf, declaredIn, presetOf, scanOf } from './data.ts';
import type { Goal } from './loss.ts';

/**
 * The `y` facts of rules.md: the target of an output as the loss will see it, after `encode` and `scale_target`. Whatever
 * is not known is `undefined`.
 */
export interface TargetFacts {
  /** What the loss gets: class numbers, one-hot vectors, numbers. */
  readonly wanted: Wanted;
  /** Of one sample, without the batch. */
  readonly shape: readonly number[] | undefined;
  /** Whether all of it are whole numbers. */
  readonly integer: boolean | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Numbers with their mean and spread; of one-hot vectors and class numbers there are none. */
  readonly range: NumberRange | undefined;
  /** How many classes the target has. */
  readonly classes: number | undefined;
  /** Classes with their counts, in their order. */
  readonly counts: ColumnFacts['classes'];
  readonly rows: RowKind | undefined;
  /** Whether the rows of the file stand class by class. */
  readonly sorted: boolean | undefined;
  /** The columns that it is read from; none when the file has not been looked at. */
  readonly columns: readonly ColumnFacts[];
}

/** What is written in the file, before the loss's wishes. */
interface Raw {
  readonly columns: readonly ColumnFacts[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly range: NumberRange | undefined;
  readonly integer: boolean | undefined;
  readonly classes: number | undefined;
  readonly rows: RowKind | undefined;
}

const declared = (goal: Goal): Raw => {
  const { classes, targetRange: [min, max] = [] } = declaredIn(goal.train.data);
  const integer = classes === undefined ? undefined : true;
  return { columns: [], min, max, range: undefined, integer, classes, rows: undefined };
};

const least = (values: readonly (number | undefined)[], of: (...values: number[]) => number): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 || known.length < values.length ? undefined : of(...known);
};

const rawOf = (goal: Goal, context: Context): Raw => {
  const scan = scanOf(goal, context);
  const plan = dataPlanOf(goal, context);
  if (!scan || !plan) return declared(goal);
  const names = plan.target?.[goal.output.name] ?? presetOf(scan, plan).target;
  const columns = columnsIn(scan, names);
  const [column] = columns;
  const joint = scan.groups.find((group) => group.columns.join('\n') === columns.map(({ name }) => name).join('\n'));
  const one = columns.length === 1 ? column : undefined;
  return {
    columns,
    min: least(
      columns.map(({ range }) => range?.min),
      Math.min,
    ),
    max: least(
      columns.map(({ range }) => range?.max),
      Math.max,
    ),
    range: one?.range ?? undefined,
    integer: columns.length === 0 ? undefined : columns.every(({ kind }) => kind === 'integer'),
    classes: one?.classes?.length,
    rows: one ? one.rows : joint?.rows,
  };
};

const shapeOf = ({ columns }: Raw, wanted: Wanted, units: number): readonly number[] | undefined => {
  const [column] = columns;
  if (columns.length > 1) return [columns.length];
  const cell = column?.shape ?? [];
  const single = cell.every((size) => size === 1);
  if (wanted === 'one_hot') return single ? [units] : cell;
  if (wanted === 'ids') return column ? cell : [];
  return cell.length > 0 ? cell : [1];
};

const NONE = { min: undefined, max: undefined, range: undefined } as const;

/** The values after `scale_target`, which leaves classes alone. */
const scaled = (raw: Raw, goal: Goal, context: Context): Pick<Raw, 'min' | 'max' | 'range'> => {
  const scale = dataPlanOf(goal, context)?.scaleTarget;
  if (!scale) return raw;
  if (scale.name === 'minmax') return { min: 0, max: 1, range: undefined };
  const { divisor } = scale.config;
  if (typeof divisor !== 'number' || divisor <= 0 || raw.min === undefined || raw.max === undefined) return NONE;
  return { min: raw.min / divisor, max: raw.max / divisor, range: undefined };
};

const numbered = (raw: Raw): Pick<Raw, 'min' | 'max' | 'range'> => ({
  min: raw.classes === undefined ? undefined : 0,
  max: raw.classes === undefined ? undefined : raw.classes - 1,
  range: undefined,
});

const valuesOf = (
  raw: Raw,
  goal: Goal,
  wanted: Wanted,
  renumbered: boolean,
  context: Context,
): Pick<Raw, 'min' | 'max' | 'range'> => {
  if (wanted === 'one_hot' && !raw.rows) return { min: 0, max: 1, range: undefined };
  if (renumbered) return numbered(raw);
  return wanted === 'numbers' ? scaled(raw, goal, context) : raw;
};

/** The columns that the block names as this target, where it names them one by one. */
const namesOf = (goal: Goal, plan: DataPlan): readonly string[] => {
  const names = plan.target?.[goal.output.name];
  return names && !('from' in names) ? names : [];
};

const encodingOf = ([name, ...others]: readonly string[], { encode }: DataPlan): Encoding =>
  (name !== undefined && others.length === 0 && encode[name]) || 'auto';

/** A target of several columns that nobody has looked at has a shape that is not known. */
const isWide = (goal: Goal, plan: DataPlan, { columns }: Raw): boolean => {
  const names = plan.target?.[goal.output.name];
  return columns.length === 0 && names !== undefined && ('from' in names || names.length > 1);
};

const countsOf = ({ columns: [column, ...others] }: Raw): Pick<TargetFacts, 'counts' | 'sorted'> => {
  const counts = column && others.length === 0 ? column.classes : null;
  const repeated = counts?.some(({ count }) => count > 1);
  return { counts, sorted: counts && column ? repeated === true && column.runs === counts.length : undefined };
};

/** What is known of the target of an output, found once for all rules of a check; `undefined` when nothing is. */
export const targetOf = (goal: Goal, context: Context): TargetFacts | undefined => context.of(goal, factsOf);

/** Whether anything at all is said of the data that a target is read from. */
const isTold = (goal: Goal, context: Context): boolean => {
  const { facts, encode } = goal.train.data?.config ?? {};
  return isRecord(facts) || isRecord(encode) || scanOf(goal, context) !== undefined;
};

const factsOf = (goal: Goal, context: Context): TargetFacts | undefined => {
  const plan = isTold(goal, context) ? dataPlanOf(goal, context) : undefined;
  if (!plan) return undefined;
  const raw = rawOf(goal, context);
  const encoding = encodingOf(namesOf(goal, plan), plan);
  const known = [raw.columns[0], raw.classes, raw.max].some((fact) => fact !== undefined) || encoding !== 'auto';
  if (!known) return undefined;
  const units = typeof goal.units === 'number' ? goal.units : 0;
  const wanted = raw.columns.length > 1 ? 'numbers' : wantedBy(goal.loss, units, encoding);
  const encoded = encoding !== 'auto' || raw.columns.some(({ kind }) => kind === 'text');
  return {
    wanted,
    shape: isWide(goal, plan, raw) ? undefined : shapeOf(raw, wanted, units),
    integer: encoded ? true : raw.integer,
    ...valuesOf(raw, goal, wanted, encoded, context),
    classes: raw.classes,
    ...countsOf(raw),
    rows: wanted === 'one_hot' && !raw.rows ? { kind: 'one_hot' } : raw.rows,
    columns: raw.columns,
  };
};
