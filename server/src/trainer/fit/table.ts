import type { Table } from '../graph/source.ts';
import { sampleWeights } from './class-weight.ts';
import type { Dataset, Part, Values } from './dataset.ts';

/** The same column of every part, one part after another. */
function joined(columns: readonly Values[]): Values {
  const [first] = columns;
  if (!first) throw new Error('There is no part to take a column from.');
  const length = columns.reduce((sum, { data }) => sum + data.length, 0);
  const values = first.data instanceof Int32Array ? new Int32Array(length) : new Float32Array(length);
  let at = 0;
  for (const { data } of columns) {
    values.set(data, at);
    at += data.length;
  }
  return { shape: first.shape, data: values };
}

/** The parts of the data as one table. Only the training part's samples are weighted by their classes. */
export function tableOf(data: Dataset, classWeight: Readonly<Record<string, number>> | null): Table {
  const parts = [data.train, data.validation, data.test].filter((part): part is Part => part !== null);
  const samples = parts.reduce((sum, part) => sum + part.samples, 0);
  const all = (of: (part: Part) => readonly Values[]): readonly Values[] =>
    of(data.train).map((_, i) => joined(parts.flatMap((part) => of(part)[i] ?? [])));
  const sampleWeight = classWeight && new Float32Array(samples).fill(1);
  if (classWeight) sampleWeight?.set(sampleWeights(data.train, classWeight));
  return { samples, inputs: all((part) => part.inputs), targets: all((part) => part.targets), sampleWeight };
}
