import type { Table } from '../graph/source.ts';
import { sampleWeights } from './class-weight.ts';
import type { Dataset, Part, RowReader, RowValues, Values } from './dataset.ts';

/** Whether the parts of a column lie one after another in memory already. */
const adjoin = (columns: readonly Values[]): boolean =>
  columns.every(({ data }, i) => {
    const before = columns[i - 1]?.data;
    return !before || (before.buffer === data.buffer && before.byteOffset + before.byteLength === data.byteOffset);
  });

/** The same column of every part, one part after another. */
function joined(columns: readonly Values[]): Values {
  const [first] = columns;
  if (!first) throw new Error('There is no part to take a column from.');
  if (adjoin(columns) && first.data instanceof Float32Array) return { shape: first.shape, data: whole(first.data, columns) };
  const length = columns.reduce((sum, { data }) => sum + data.length, 0);
  const values = first.data instanceof Int32Array ? new Int32Array(length) : new Float32Array(length);
  let at = 0;
  for (const { data } of columns) {
    values.set(data, at);
    at += data.length;
  }
  return { shape: first.shape, data: values };
}

const whole = ({ buffer, byteOffset }: Float32Array, columns: readonly Values[]): Float32Array =>
  new Float32Array(
    buffer,
    byteOffset,
    columns.reduce((sum, { data }) => sum + data.length, 0),
  );

/**
 * The parts of the data as one table. The samples of all parts have the weights that the data give them, as what Keras's `evaluate`
 * is given; only those of the training part are weighted by their classes.
 */
export function tableOf(data: Dataset, classWeight: Readonly<Record<string, number>> | null): Table {
  const parts = [data.train, data.validation, data.test].filter((part): part is Part => part !== null);
  const samples = parts.reduce((sum, part) => sum + part.samples, 0);
  if (data.reader) return streamedTable(data, data.reader, samples, classWeight);
  const all = (of: (part: Part) => readonly Values[]): readonly Values[] =>
    of(data.train).map((_, i) => joined(parts.flatMap((part) => of(part)[i] ?? [])));
  const table = { samples, inputs: all((part) => part.inputs), targets: all((part) => part.targets) };
  const [given] = all(({ weights }) => (weights ? [weights] : []));
  if (given) return { ...table, sampleWeight: Float32Array.from(given.data) };
  const sampleWeight = classWeight && new Float32Array(samples).fill(1);
  if (classWeight) sampleWeight?.set(sampleWeights(data.train, classWeight));
  return { ...table, sampleWeight };
}

/** A table whose rows stay on disk: the class of a sample is looked at when its batch is read. */
function streamedTable(
  { train }: Dataset,
  reader: RowReader,
  samples: number,
  classWeight: Readonly<Record<string, number>> | null,
): Table {
  const weigh = (rows: Int32Array, { targets, weights: given }: RowValues): Float32Array => {
    if (given) return given;
    const values = targets.map((data, i) => ({ shape: train.targets[i]?.shape ?? [], data }));
    const ofClasses = sampleWeights({ samples: rows.length, inputs: [], targets: values }, classWeight ?? {});
    return ofClasses.map((weight, i) => ((rows[i] ?? 0) < train.samples ? weight : 1));
  };
  const { inputs, targets, weights } = train;
  return { samples, inputs, targets, sampleWeight: null, stream: { reader, weigh: weights || classWeight ? weigh : null } };
}
