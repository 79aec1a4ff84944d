import type { Random } from '../../../../scripts/oracle/networks/random.ts';
import type { ColumnFacts, DataFacts } from '../../../../server/src/protocol/index.ts';

/** Changes of what a look into a table finds. */
type Refound = (facts: DataFacts, random: Random) => DataFacts;

const withColumns = (facts: DataFacts, change: (column: ColumnFacts, index: number) => ColumnFacts): DataFacts => ({
  ...facts,
  columns: facts.columns.map(change),
});

const isTarget = ({ columns }: DataFacts, index: number): boolean => index === columns.length - 1;

/** The target has so many classes, numbered from `first`. */
export const reclassed =
  (count: number, first: number): Refound =>
  (facts) =>
    withColumns(facts, (column, index) =>
      isTarget(facts, index)
        ? {
            ...column,
            kind: 'integer',
            range: { min: first, max: first + count - 1, mean: first + 1, deviation: 1, nearestZero: 0 },
            classes: Array.from({ length: count }, (_, at) => ({
              value: String(first + at),
              count: Math.floor((facts.rows ?? 0) / count),
            })),
          }
        : column,
    );

/** Any input column becomes another. */
export const someInput =
  (change: (column: ColumnFacts) => ColumnFacts): Refound =>
  (facts, random) => {
    const which = random.int(0, facts.columns.length - 2);
    return withColumns(facts, (column, index) => (index === which ? change(column) : column));
  };

/** All input columns become others. */
export const everyInput =
  (change: (column: ColumnFacts) => ColumnFacts): Refound =>
  (facts) =>
    withColumns(facts, (column, index) => (isTarget(facts, index) ? column : change(column)));

/** The target becomes another. */
export const target =
  (change: (column: ColumnFacts, rows: number) => ColumnFacts): Refound =>
  (facts) =>
    withColumns(facts, (column, index) => (isTarget(facts, index) ? change(column, facts.rows ?? 0) : column));

/** Nearly all rows are of the first class. */
export const lopsided = (column: ColumnFacts, rows: number): ColumnFacts => {
  const rare = (column.classes?.length ?? 1) - 1;
  return {
    ...column,
    classes: (column.classes ?? []).map(({ value }, index) => ({ value, count: index === 0 ? rows - 10 * rare : 10 })),
  };
};

/** Of one value from the first row to the last. */
export const constant = (column: ColumnFacts, rows: number): ColumnFacts => ({
  ...column,
  kind: 'integer',
  range: { min: 3, max: 3, mean: 3, deviation: 0, nearestZero: 3 },
  classes: [{ value: '3', count: rows }],
  runs: 1,
});

/** Rows come again: the first of them nearly at the end. */
export const repeated: Refound = (facts) => {
  const row = (facts.rows ?? 0) - 1;
  return {
    ...facts,
    duplicates: {
      count: 60,
      first: [
        { row: 1, line: 2 },
        { row, line: row + 1 },
      ],
    },
  };
};

/** Rows of several target columns neither name one class nor sum to 1. */
export const unfair: Refound = (facts) => ({
  ...facts,
  groups: facts.groups.map(({ columns }) => ({ columns, rows: { kind: 'other', first: { row: 17, line: 18 } } })),
});
