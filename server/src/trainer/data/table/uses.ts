import { comparesClasses, type OutputPlan, type Plan } from '../../../protocol/index.ts';
import type { ColumnsByName } from '../columns.ts';
import type { ColumnUse } from './read.ts';

const NUMBERS = { numbers: 'strict', classes: false, words: false } as const;
const CLASSES = { numbers: 'no', classes: true, words: false } as const;
const WORDS = { numbers: 'no', classes: false, words: true } as const;

const isEncoded = ({ data }: Plan, column: string): boolean =>
  data.encode[column] === 'one_hot' || data.encode[column] === 'integer';

/** Whether an input is a text to take apart: with `tokenize`, the one column of an input that is not encoded. */
export const isText = (plan: Plan, columns: readonly string[]): boolean => {
  const [column] = columns;
  return plan.data.tokenize !== null && columns.length === 1 && column !== undefined && !isEncoded(plan, column);
};

function inputUses(plan: Plan, columns: readonly string[]): readonly ColumnUse[] {
  const { missing } = plan.data;
  if (isText(plan, columns)) return columns.map((column) => ({ column, ...WORDS, missing }));
  return columns.map((column) => ({ column, ...(isEncoded(plan, column) ? CLASSES : NUMBERS), missing }));
}

function targetUses(plan: Plan, output: OutputPlan, columns: readonly string[]): readonly ColumnUse[] {
  const { missing } = plan.data;
  const guessed = columns.length === 1 && comparesClasses(plan.train.loss[output.name]);
  return columns.map((column) => {
    if (isEncoded(plan, column)) return { column, ...CLASSES, missing };
    return { column, missing, ...(guessed ? { numbers: 'if-all', classes: true, words: false } : NUMBERS) };
  });
}

const STRICTNESS = ['no', 'if-all', 'strict'] as const;

function together(one: ColumnUse, other: ColumnUse): ColumnUse {
  return {
    column: one.column,
    numbers: STRICTNESS[Math.max(STRICTNESS.indexOf(one.numbers), STRICTNESS.indexOf(other.numbers))] ?? 'strict',
    classes: one.classes || other.classes,
    words: one.words || other.words,
    missing: one.missing,
  };
}

/** All that a plan wants of the columns of a table, each column once. */
export function usesOf(plan: Plan, inputs: ColumnsByName, targets: ColumnsByName): readonly ColumnUse[] {
  const { network, data } = plan;
  const all = [
    ...network.inputs.flatMap(({ name }) => inputUses(plan, inputs.get(name) ?? [])),
    ...network.outputs.flatMap((output) => targetUses(plan, output, targets.get(output.name) ?? [])),
    ...(data.sampleWeight === undefined ? [] : [{ column: data.sampleWeight, ...NUMBERS, missing: data.missing }]),
  ];
  return eachOnce(all);
}

/** Each column once, with all that is wanted of it. */
export function eachOnce(uses: readonly ColumnUse[]): readonly ColumnUse[] {
  const byColumn = new Map<string, ColumnUse>();
  for (const use of uses) {
    const known = byColumn.get(use.column);
    byColumn.set(use.column, known ? together(known, use) : use);
  }
  return [...byColumn.values()];
}
