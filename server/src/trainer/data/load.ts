import type { Plan } from '../../protocol/index.ts';
import type { Dataset } from '../fit/dataset.ts';
import type { Block, Blocks } from './block.ts';
import { datasetOf } from './dataset.ts';
import type { Folders } from './file.ts';
import { arrayBlocks } from './from-arrays.ts';
import { imageBlocks } from './from-images.ts';
import { tableBlocks } from './from-table.ts';
import { checkIds } from './ids.ts';
import { withoutGaps } from './missing.ts';
import { type Fitted, type Prepared, prepareBlock } from './prepared.ts';
import type { Spill } from './rows/store.ts';
import { allSamples, rowsOf, type Sampling, samplingOf } from './sampling.ts';
import { checkTargetShape, sampleShape } from './shapes.ts';
import { openSource } from './sources/open.ts';
import { split } from './split.ts';

/** What a run keeps of its data: enough to make predictions from new rows, and to read them. */
export interface FittedData {
  readonly inputs: readonly Fitted[];
  readonly targets: readonly Fitted[];
}

export interface PreparedData extends Dataset {
  readonly fitted: FittedData;
}

/** Bounds of memory, for tests. */
export interface Limits {
  /** Bytes of the file's numbers that are kept in memory. */
  readonly kept?: number;
  /** Bytes of samples that are kept in memory. */
  readonly samples?: number;
}

/**
 * Reads the data of a plan and makes them what the network takes: encoded, cut into windows, split, scaled by what the
 * training part alone tells. What does not fit in memory stays on disk.
 *
 * @param seed of the run, where the data block has none of its own
 * @throws DataError when the file cannot be read, or its data cannot be trained on
 */
export async function loadData(plan: Plan, folders: Folders, seed: number, limits: Limits = {}): Promise<PreparedData> {
  const spill = { folder: folders.out, ...(limits.kept === undefined ? {} : { limit: limits.kept }) };
  const { blocks, file } = await readBlocks(plan, folders, seed, spill);
  return prepare(blocks, plan, seed, file, limits);
}

async function readBlocks(
  plan: Plan,
  folders: Folders,
  seed: number,
  spill: Spill,
): Promise<{ readonly blocks: Blocks; readonly file: string }> {
  const source = await openSource(plan.data, folders, plan.data.seed ?? seed, spill);
  if (source.kind === 'images') return { blocks: imageBlocks(source, plan), file: source.file };
  if (source.kind === 'table') return { blocks: await tableBlocks(source, plan, spill), file: source.file };
  const { inputs, targets, weights, place } = arrayBlocks(source, plan);
  const all = withoutGaps([...inputs, ...targets, ...(weights ? [weights] : [])], plan.data.missing);
  const judged = inputs.length + targets.length;
  const blocks = {
    inputs: all.slice(0, inputs.length),
    targets: all.slice(inputs.length, judged),
    weights: all[judged] ?? null,
    place,
  };
  return { blocks, file: source.file };
}

function prepare(
  { inputs, targets, weights, place }: Blocks,
  plan: Plan,
  seed: number,
  file: string,
  limits: Limits,
): PreparedData {
  const { data, train, network } = plan;
  const rows = inputs[0]?.rows.count ?? 0;
  const sampling = samplingOf(rows, data.window, file);
  const shapes = inputs.map((block, i) =>
    sampleShape(sampling.sequences ? [sampling.length, ...block.shape] : block.shape, i, plan, file),
  );
  for (const [i, output] of network.outputs.entries()) checkTargetShape(targets[i]?.shape ?? [], output, plan, file);
  const classes = data.stratify && targets[0] ? classesOf(targets[0], sampling) : null;
  const parts = split(sampling.samples, { data, train, seed, file, classes });
  const used = rowsOf(sampling, parts.train, rows, 'inputs');
  const judged = rowsOf(sampling, parts.train, rows, 'targets');
  const { length } = sampling;
  const preparedInputs = inputs.map((block, i) =>
    prepareBlock(block, { rows: used, shape: shapes[i] ?? [], length, scale: data.scale, data }),
  );
  checkIds(preparedInputs, network, rowsOf(sampling, allSamples(sampling), rows, 'inputs'), place);
  const preparedTargets = targets.map((block) =>
    prepareBlock(block, { rows: judged, shape: block.shape, length: 1, scale: data.scaleTarget, data }),
  );
  const fitted = { inputs: fittedOf(preparedInputs), targets: fittedOf(preparedTargets) };
  const preparedWeights = weights && prepareBlock(weights, { rows: judged, shape: [], length: 1, scale: null, data });
  const dataset = datasetOf(
    { inputs: preparedInputs, targets: preparedTargets, weights: preparedWeights, sampling, parts },
    limits.samples,
  );
  return { ...dataset, fitted };
}

const fittedOf = (prepared: readonly Prepared[]): readonly Fitted[] => prepared.map(({ fitted }) => fitted);

/** What tells the classes of the samples apart: the values of the target. */
function classesOf({ rows }: Block, sampling: Sampling): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from({ length: sampling.samples }, (_, sample) => {
    const value = rows.read(sampling.target(sample), 1).join();
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
}
