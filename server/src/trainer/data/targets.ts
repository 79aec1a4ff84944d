import { type Configured, comparesClasses, type OutputPlan, type Plan, wantedBy } from '../../protocol/index.ts';
import type { Block, Feature } from './block.ts';
import { type Columns, columnOf, inputBlock, rowsOf } from './inputs.ts';
import { checkClassCount, checkLabels, outputSize } from './labels.ts';
import { numberIn } from './table/cell.ts';
import { classesOf, numbering } from './table/classes.ts';
import type { ColumnCode } from './table/encode.ts';
import { missingCell, missingClass } from './table/errors.ts';
import type { ReadColumn } from './table/read.ts';

/** What the weights of samples are called. */
export const WEIGHTS = 'sample_weight';

/** The numbers that the loss of an output compares with, from the columns of a table. */
export function targetBlock(columns: Columns, output: OutputPlan, names: readonly string[], plan: Plan): Block {
  const [column] = names;
  if (names.length !== 1 || column === undefined) return inputBlock(columns, output.name, names, plan);
  const { table } = columns;
  const { shape, code, feature, quantity } = encoded(columns, output, columnOf(table, column), plan);
  return {
    name: output.name,
    file: table.file,
    shape,
    rows: rowsOf(table, [code]),
    quantities: Array.from({ length: shape.at(-1) ?? 1 }, () => quantity),
    features: [feature],
    gaps: quantity && columnOf(table, column).gap !== null,
  };
}

/** How much each row counts, from a column of numbers. */
export function weightBlock({ table }: Columns, column: string, { data }: Plan): Block {
  const read = columnOf(table, column);
  if (read.gap && data.missing !== 'mean') throw missingCell(table.place(read.gap.row, column));
  return {
    name: WEIGHTS,
    file: table.file,
    shape: [],
    rows: rowsOf(table, [{ at: read.numberAt, classes: null, oneHot: null }]),
    quantities: [true],
    features: [{ column, encoding: 'number' }],
    gaps: read.gap !== null,
  };
}

interface Encoded {
  readonly shape: readonly number[];
  readonly code: ColumnCode;
  readonly feature: Feature;
  /** Whether it is a number that has a size, and can be scaled. */
  readonly quantity: boolean;
}

function encoded(columns: Columns, output: OutputPlan, read: ReadColumn, plan: Plan): Encoded {
  const { column } = read.use;
  const encoding = plan.data.encode[column] ?? 'auto';
  const loss = plan.train.loss[output.name];
  const outputs = outputSize(output);
  const wanted = wantedBy(loss, outputs, encoding);
  const explicit = encoding === 'one_hot' || encoding === 'integer';
  if (explicit || (comparesClasses(loss) && read.word !== null)) return classTarget(columns, read, { outputs, loss, wanted });
  if (read.gap && (wanted !== 'numbers' || plan.data.missing !== 'mean')) {
    throw missingCell(columns.table.place(read.gap.row, column));
  }
  const code = { at: read.numberAt, classes: null, oneHot: null };
  const feature = { column, encoding: 'number' } as const;
  if (wanted === 'numbers') return { shape: [1], code, feature, quantity: true };
  checkColumn(columns, read, outputs);
  if (wanted === 'ids') return { shape: [], code, feature, quantity: false };
  const classes = Array.from({ length: outputs }, (_, i) => String(i));
  return {
    shape: [outputs],
    code: { ...code, oneHot: outputs },
    feature: { column, encoding: 'one_hot', classes },
    quantity: false,
  };
}

/** Checks the labels of a column: each different one once, where they are few enough to be known. */
function checkColumn({ table, decimal }: Columns, { use, dictionary, numberAt }: ReadColumn, outputs: number): void {
  if (!dictionary.overflowed) {
    const labels = dictionary.texts.map((text) => numberIn(text, decimal) ?? Number.NaN);
    checkLabels(labels, outputs, (i) => table.place(dictionary.firstRows[i] ?? 0, use.column));
    return;
  }
  const labels = Float64Array.from({ length: table.rows.count }, (_, row) => table.rows.read(row, 1)[numberAt] ?? Number.NaN);
  checkLabels(labels, outputs, (row) => table.place(row, use.column));
}

interface ClassWish {
  readonly outputs: number;
  readonly loss: Configured | undefined;
  readonly wanted: ReturnType<typeof wantedBy>;
}

/** Words, or numbers that stand for classes: numbered in their order. */
function classTarget({ table, decimal }: Columns, read: ReadColumn, { outputs, loss, wanted }: ClassWish): Encoded {
  const { column } = read.use;
  if (read.gap) throw missingClass(table.place(read.gap.row, column));
  const classes = classesOf(read, decimal);
  checkClassCount(classes, outputs, loss, { file: table.file, column });
  const code = { at: read.idAt, classes: numbering(read, classes), oneHot: null };
  if (wanted === 'one_hot' || (wanted === 'numbers' && outputs > 1)) {
    const feature = { column, encoding: 'one_hot', classes } as const;
    return { shape: [outputs], code: { ...code, oneHot: outputs }, feature, quantity: false };
  }
  const feature = { column, encoding: 'integer', classes } as const;
  return { shape: wanted === 'ids' && outputs > 1 ? [] : [1], code, feature, quantity: false };
}
