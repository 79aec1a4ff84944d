import { comparesClasses, type Encoding, type OutputPlan, type Plan, wantedBy } from '../../protocol/index.ts';
import type { Block, Feature } from './block.ts';
import { type Cells, cellsOf, classesOf, isNumeric, numbersOf } from './cells.ts';
import { inputBlock, oneHot } from './inputs.ts';
import { checkClassCount, checkLabels, outputSize } from './labels.ts';
import type { Table } from './table.ts';

/** The numbers that the loss of an output compares with, from the columns of a table. */
export function targetBlock(table: Table, output: OutputPlan, columns: readonly string[], plan: Plan): Block {
  const [column] = columns;
  if (columns.length !== 1 || column === undefined) {
    return inputBlock(table, output.name, columns, plan.data.encode, plan.data.missing);
  }
  return columnTarget(table, output, column, plan);
}

interface Encoded {
  readonly shape: readonly number[];
  readonly data: Float64Array;
  readonly feature: Feature;
}

function columnTarget(table: Table, output: OutputPlan, column: string, plan: Plan): Block {
  const cells = cellsOf(table, column);
  const encoding = plan.data.encode[column] ?? 'auto';
  const { shape, data, feature } = encoded(cells, output, column, encoding, plan);
  const quantities = [
    feature.encoding === 'number' && wantedBy(plan.train.loss[output.name], outputSize(output), encoding) === 'numbers',
  ];
  return {
    name: output.name,
    file: table.file,
    shape,
    data,
    quantities: Array.from({ length: shape.at(-1) ?? 1 }, () => quantities[0] ?? false),
    features: [feature],
    lines: table.lines,
  };
}

function encoded(cells: Cells, output: OutputPlan, column: string, encoding: Encoding, plan: Plan): Encoded {
  const loss = plan.train.loss[output.name];
  const outputs = outputSize(output);
  const wanted = wantedBy(loss, outputs, encoding);
  const explicit = encoding === 'one_hot' || encoding === 'integer';
  if (explicit || (comparesClasses(loss) && !isNumeric(cells))) return classTarget(cells, column, outputs, wanted);
  const numbers = numbersOf(cells, wanted === 'numbers' ? plan.data.missing : 'error');
  if (wanted === 'numbers') return { shape: [1], data: numbers, feature: { column, encoding: 'number' } };
  checkLabels(numbers, outputs, cells.place);
  if (wanted === 'ids') return { shape: [], data: numbers, feature: { column, encoding: 'number' } };
  const classes = Array.from({ length: outputs }, (_, i) => String(i));
  return { shape: [outputs], data: oneHot(numbers, outputs), feature: { column, encoding: 'one_hot', classes } };
}

/** Words, or numbers that stand for classes: numbered in their order. */
function classTarget(cells: Cells, column: string, outputs: number, wanted: ReturnType<typeof wantedBy>): Encoded {
  const classes = classesOf(cells);
  const { row: _row, ...place } = cells.place(0);
  checkClassCount(classes, outputs, place);
  const numbers = new Map(classes.map((word, i) => [word, i]));
  const ids = Float64Array.from(cells.texts, (text) => numbers.get(text) ?? 0);
  if (wanted === 'one_hot' || (wanted === 'numbers' && outputs > 1)) {
    return { shape: [outputs], data: oneHot(ids, outputs), feature: { column, encoding: 'one_hot', classes } };
  }
  return { shape: wanted === 'ids' && outputs > 1 ? [] : [1], data: ids, feature: { column, encoding: 'integer', classes } };
}
