import { type Tensor, tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Feed, InputSpec } from '../engine/port.ts';
import type { RowReader, RowValues, Values } from '../fit/dataset.ts';
import { rows } from '../ops/gather.ts';
import { product } from '../ops/shapes.ts';
import { owned } from '../ops/variable.ts';

/** The rows of a batch, as a step sees them. */
export interface Batch {
  readonly inputs: readonly Tensor[];
  readonly targets: readonly Tensor[];
  readonly sampleWeight: Tensor | null;
}

/** All rows of all parts, one after another. */
export interface Table {
  readonly samples: number;
  readonly inputs: readonly Values[];
  readonly targets: readonly Values[];
  /** float32, one a sample. */
  readonly sampleWeight: Float32Array | null;
  /** Where the rows come from when they stay on disk; the values are empty then. */
  readonly stream?: Stream;
}

/** Rows that stay on disk. */
export interface Stream {
  readonly reader: RowReader;
  /** The weights of rows by what was read of them; `null` when all count the same. */
  readonly weigh: ((rows: Int32Array, values: RowValues) => Float32Array) | null;
}

/** How a step gets at its batch. */
export interface Source {
  readonly variables: readonly Variable[];
  specs(batch: number): Readonly<Record<string, InputSpec>>;
  /** Inside a step. */
  batch(fed: Readonly<Record<string, Tensor>>): Batch;
  /** What is fed for those rows. */
  feeds(indices: Int32Array): Readonly<Record<string, Feed>>;
}

/** More than this is not kept inside the session, and each batch is fed. */
const RESIDENT_BYTES = 2 ** 30;

interface Column {
  readonly name: string;
  readonly values: Values;
}

const columnsOf = ({ inputs, targets, sampleWeight }: Table): readonly Column[] => [
  ...inputs.map((values, i) => ({ name: `x${i}`, values })),
  ...targets.map((values, i) => ({ name: `y${i}`, values })),
  ...(sampleWeight ? [{ name: 'w', values: { shape: [], data: sampleWeight } }] : []),
];

const typeOf = (values: Values): 'float32' | 'int32' => (values.data instanceof Int32Array ? 'int32' : 'float32');

/** The columns of a batch by what they are for. */
function batchOf(table: Table, column: (name: string) => Tensor): Batch {
  return {
    inputs: table.inputs.map((_, i) => column(`x${i}`)),
    targets: table.targets.map((_, i) => column(`y${i}`)),
    sampleWeight: table.sampleWeight ? column('w') : null,
  };
}

function found<T>(values: ReadonlyMap<string, T>, name: string): T {
  const value = values.get(name);
  if (value === undefined) throw new Error(`The data have no column ${name}.`);
  return value;
}

/** The data stay in the session; a step is fed the numbers of its rows. */
function resident(table: Table): Source {
  const columns = new Map(
    columnsOf(table).map(({ name, values }) => [
      name,
      owned(() => tensor(values.data, [table.samples, ...values.shape], typeOf(values)), false, `data/${name}`),
    ]),
  );
  return {
    variables: [...columns.values()],
    specs: (batch) => ({ rows: { shape: [batch], dtype: 'int32' } }),
    batch: (fed) => {
      const { rows: indices } = fed;
      if (!indices) throw new Error('A step was not told which rows to take.');
      return batchOf(table, (name) => rows(found(columns, name), indices));
    },
    feeds: (indices) => ({ rows: indices }),
  };
}

function picked({ shape, data }: Values, indices: Int32Array): Float32Array | Int32Array {
  const size = product(shape);
  const values = data instanceof Int32Array ? new Int32Array(indices.length * size) : new Float32Array(indices.length * size);
  indices.forEach((row, i) => {
    values.set(data.subarray(row * size, (row + 1) * size), i * size);
  });
  return values;
}

/** The data stay in JavaScript; a step is fed the values of its rows. */
function fedSource(table: Table): Source {
  const columns = columnsOf(table);
  return {
    variables: [],
    specs: (batch) =>
      Object.fromEntries(columns.map(({ name, values }) => [name, { shape: [batch, ...values.shape], dtype: typeOf(values) }])),
    batch: (fed) => batchOf(table, (name) => found(new Map(Object.entries(fed)), name)),
    feeds: (indices) => Object.fromEntries(columns.map(({ name, values }) => [name, picked(values, indices)])),
  };
}

/** The data stay on disk; a step is fed the values of its rows as the reader gives them. */
function streamed(table: Table, { reader, weigh }: Stream): Source {
  const whole = weigh ? { ...table, sampleWeight: new Float32Array() } : table;
  return {
    ...fedSource(whole),
    feeds: (indices) => {
      const values = reader.read(indices);
      return Object.fromEntries([
        ...values.inputs.map((column, i) => [`x${i}`, column] as const),
        ...values.targets.map((column, i) => [`y${i}`, column] as const),
        ...(weigh ? [['w', weigh(indices, values)] as const] : []),
      ]);
    },
  };
}

/** Resident where it fits, else fed. @param limit bytes */
export function sourceOf(table: Table, limit: number = RESIDENT_BYTES): Source {
  if (table.stream) return streamed(table, table.stream);
  const bytes = columnsOf(table).reduce((sum, { values }) => sum + values.data.byteLength, 0);
  return bytes <= limit ? resident(table) : fedSource(table);
}
