import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { ColumnFacts, DataFacts } from '../../../../../server/src/protocol/index.ts';

/** What a look into a table finds that holds what it should. */

const cell = { shape: [], missing: null, rows: null } as const;

/** Fractions in a range. */
export const numbers = (name: string, rows: number, min: number, max: number): ColumnFacts => ({
  ...cell,
  name,
  kind: 'number',
  range: { min, max, mean: (min + max) / 2, deviation: (max - min) / 4, nearestZero: min * max <= 0 ? 0 : Math.abs(min) },
  classes: null,
  runs: rows,
});

/** Classes in equal shares: the numbers from 0, or words. */
export const classes = (name: string, rows: number, count: number, random: Random): ColumnFacts => {
  const worded = random.chance(0.4);
  const last = count - 1;
  const share = Math.floor(rows / count);
  return {
    ...cell,
    name,
    kind: worded ? 'text' : 'integer',
    range: worded ? null : { min: 0, max: last, mean: last / 2, deviation: last / 3, nearestZero: 0 },
    classes: Array.from({ length: count }, (_, index) => ({
      value: worded ? `class ${index}` : String(index),
      count: index === 0 ? rows - share * last : share,
    })),
    runs: Math.floor(rows * 0.7),
  };
};

export const tableFacts = (
  file: string,
  rows: number,
  inputs: readonly ColumnFacts[],
  targets: readonly ColumnFacts[],
): DataFacts => {
  const names = targets.map(({ name }) => name);
  return {
    file,
    rows,
    scanned: rows,
    columns: [...inputs, ...targets],
    preset: { inputs: inputs.map(({ name }) => name), target: names },
    groups: names.length > 1 ? [{ columns: names, rows: { kind: 'distribution' } }] : [],
    duplicates: null,
  };
};
