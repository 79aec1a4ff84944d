import type { Configured, Plan } from '../../protocol/index.ts';
import type { Dataset, Part, Values } from '../fit/dataset.ts';
import { type Arrays, productOf } from './arrays.ts';
import type { Block, Feature } from './block.ts';
import { dropMissing, inputColumns, targetColumns } from './columns.ts';
import type { Folders } from './file.ts';
import { arrayBlocks } from './from-arrays.ts';
import { inputBlock } from './inputs.ts';
import { withoutGaps } from './missing.ts';
import { rowsOf, type Sampling, samplingOf } from './sampling.ts';
import { applyScaler, fitScaler, type Scaler } from './scale.ts';
import { checkTargetShape, sampleShape } from './shapes.ts';
import { readSource } from './sources/read.ts';
import { type Partition, split } from './split.ts';
import type { Table } from './table.ts';
import { targetBlock } from './targets.ts';

/** How one input or target was made from the file; with it a prediction can be made from new rows, and read back. */
export interface Fitted {
  readonly name: string;
  /** Of one sample. */
  readonly shape: readonly number[];
  readonly features: readonly Feature[];
  readonly scaler: Scaler;
}

export interface PreparedData extends Dataset {
  readonly fitted: { readonly inputs: readonly Fitted[]; readonly targets: readonly Fitted[] };
}

interface Blocks {
  readonly inputs: readonly Block[];
  readonly targets: readonly Block[];
}

/**
 * Reads the data of a plan and makes them what the network takes: encoded, cut into windows, split, scaled by what the
 * training part alone tells.
 *
 * @param seed of the run, where the data block has none of its own
 * @throws DataError when the file cannot be read, or its data cannot be trained on
 */
export async function loadData(plan: Plan, folders: Folders, seed: number): Promise<PreparedData> {
  const source = await readSource(plan.data, folders);
  const blocks = source.kind === 'table' ? tableBlocks(source, plan) : blocksOfArrays(source, plan);
  return prepare(blocks, plan, seed, source.file);
}

function tableBlocks(table: Table, plan: Plan): Blocks {
  const { data, network } = plan;
  const targets = targetColumns(table, plan);
  const inputs = inputColumns(table, plan, targets);
  const used = [...inputs.values(), ...targets.values()].flat();
  const rows = data.missing === 'drop' ? dropMissing(table, used) : table;
  return {
    inputs: network.inputs.map(({ name }) => inputBlock(rows, name, inputs.get(name) ?? [], data.encode, data.missing)),
    targets: network.outputs.map((output) => targetBlock(rows, output, targets.get(output.name) ?? [], plan)),
  };
}

function blocksOfArrays(source: Arrays, plan: Plan): Blocks {
  const { inputs, targets } = arrayBlocks(source, plan);
  const all = withoutGaps([...inputs, ...targets], plan.data.missing);
  return { inputs: all.slice(0, inputs.length), targets: all.slice(inputs.length) };
}

function prepare({ inputs, targets }: Blocks, plan: Plan, seed: number, file: string): PreparedData {
  const { data, train, network } = plan;
  const [first] = inputs;
  const rows = first ? first.data.length / Math.max(productOf(first.shape), 1) : 0;
  const sampling = samplingOf(rows, data.window, file);
  const shapes = inputs.map((block, i) =>
    sampleShape(sampling.sequences ? [sampling.length, ...block.shape] : block.shape, i, plan, file),
  );
  for (const [i, output] of network.outputs.entries()) checkTargetShape(targets[i]?.shape ?? [], output, plan, file);
  const classes = data.stratify && targets[0] ? classesOf(targets[0], sampling) : null;
  const parts = split(sampling.samples, { data, train, seed, file, classes });
  const scaledInputs = inputs.map((block) => scaled(block, rowsOf(sampling, parts.train, rows, 'inputs'), data.scale));
  const scaledTargets = targets.map((block) => scaled(block, rowsOf(sampling, parts.train, rows, 'targets'), data.scaleTarget));
  const partOf = (samples: Int32Array): Part => ({
    samples: samples.length,
    inputs: scaledInputs.map(({ values }, i) => gatherInputs(values, inputs[i], shapes[i] ?? [], samples, sampling)),
    targets: scaledTargets.map(({ values }, i) => gatherTargets(values, targets[i]?.shape ?? [], samples, sampling)),
  });
  return {
    ...partsOf(parts, partOf),
    fitted: { inputs: fittedOf(inputs, scaledInputs, shapes), targets: fittedOf(targets, scaledTargets) },
  };
}

const partsOf = ({ train, validation, test }: Partition, partOf: (samples: Int32Array) => Part): Dataset => ({
  train: partOf(train),
  validation: validation.length > 0 ? partOf(validation) : null,
  test: test.length > 0 ? partOf(test) : null,
});

interface Scaled {
  readonly scaler: Scaler;
  readonly values: Float32Array;
}

function scaled(block: Block, rows: Int32Array, scale: Configured | null): Scaled {
  const scaler = fitScaler(block, rows, scale);
  return { scaler, values: applyScaler(block, scaler) };
}

const fittedOf = (
  blocks: readonly Block[],
  results: readonly Scaled[],
  shapes?: readonly (readonly number[])[],
): readonly Fitted[] =>
  blocks.flatMap(({ name, shape, features }, i) => {
    const scaler = results[i]?.scaler;
    return scaler ? [{ name, shape: shapes?.[i] ?? shape, features, scaler }] : [];
  });

function gatherInputs(
  values: Float32Array,
  block: Block | undefined,
  shape: readonly number[],
  samples: Int32Array,
  sampling: Sampling,
): Values {
  const size = productOf(shape);
  const row = productOf(block?.shape ?? []);
  const data = new Float32Array(samples.length * size);
  for (const [i, sample] of samples.entries()) {
    const start = sampling.first(sample) * row;
    data.set(values.subarray(start, start + size), i * size);
  }
  return { shape, data };
}

function gatherTargets(values: Float32Array, shape: readonly number[], samples: Int32Array, sampling: Sampling): Values {
  const size = productOf(shape);
  const data = new Float32Array(samples.length * size);
  for (const [i, sample] of samples.entries()) {
    const start = sampling.target(sample) * size;
    data.set(values.subarray(start, start + size), i * size);
  }
  return { shape, data };
}

/** What tells the classes of the samples apart: the values of the target. */
function classesOf({ data, shape }: Block, sampling: Sampling): readonly string[] {
  const size = productOf(shape);
  return Array.from({ length: sampling.samples }, (_, sample) => {
    const start = sampling.target(sample) * size;
    return data.subarray(start, start + size).join();
  });
}
