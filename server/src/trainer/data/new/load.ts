import path from 'node:path';
import type { Plan } from '../../../protocol/index.ts';
import type { Dataset } from '../../fit/dataset.ts';
import { datasetOf } from '../dataset.ts';
import type { Place } from '../error.ts';
import type { Folders } from '../file.ts';
import { type ArrayBlock, arrayBlocks } from '../from-arrays.ts';
import { checkIds } from '../ids.ts';
import type { FittedData } from '../load.ts';
import { withoutGaps } from '../missing.ts';
import type { Fitted, Prepared } from '../prepared.ts';
import { allSamples, rowsOf, samplingOf } from '../sampling.ts';
import { sampleShape } from '../shapes.ts';
import { openSource } from '../sources/open.ts';
import { newPictures } from './images.ts';
import { type NewFiles, newSource, withInput } from './source.ts';
import { type NewBlocks, newTable } from './table.ts';
import { shorterThanRun } from './too-short.ts';

export interface NewData {
  /** All of it is one part, the training one. */
  readonly data: Dataset;
  /** Where a sample comes from; of a window, where it ends. */
  readonly place: (sample: number) => Place;
}

/**
 * Reads new data as those of a run were read: its columns, encodings, vocabulary and scales. Files that a person names on the
 * command line may lie anywhere.
 *
 * @param out folder for rows that do not fit in memory
 * @throws DataError when a file cannot be read, lacks a column, or says a class that the run has never seen
 */
export async function loadNew(plan: Plan, fitted: FittedData, asked: NewFiles, out: string): Promise<NewData> {
  const wish = withInput(asked);
  const source = await newSource(plan, wish);
  const known = { inputs: fitted.inputs, targets: wish.targets ? fitted.targets : [] };
  // What is predicted has no weight, and an evaluation counts every row the same.
  const { sampleWeight, ...data } = plan.data;
  const now: Plan = { ...plan, data: { ...data, source } };
  const first = path.resolve(wish.folder, wish.files[0] ?? '');
  const folders = { file: path.join(wish.folder, 'spec.nnspec'), workspace: path.parse(first).root, out };
  const blocks = await newBlocks(now, known, folders, wish);
  const { window } = plan.data;
  const rows = blocks.inputs[0]?.rows.count ?? 0;
  const sampling = samplingOf(
    rows,
    window && !wish.targets ? { ...window, horizon: 0 } : window,
    wish.files[0] ?? '',
    shorterThanRun,
  );
  const all = allSamples(sampling);
  checkIds(blocks.inputs, plan.network, rowsOf(sampling, all, rows, 'inputs'), blocks.place);
  const none = new Int32Array();
  const parts = { train: all, validation: none, test: none };
  const dataset = datasetOf({ inputs: blocks.inputs, targets: blocks.targets, weights: null, sampling, parts });
  return { data: dataset, place: (sample) => blocks.place(sampling.first(sample) + sampling.length - 1) };
}

async function newBlocks(plan: Plan, fitted: FittedData, folders: Folders, wish: NewFiles): Promise<NewBlocks> {
  const { source, missing, window } = plan.data;
  const spill = { folder: folders.out };
  const length = window?.length ?? 1;
  if (source.name === 'images') return newPictures(plan, fitted, folders, { files: wish.files, targets: wish.targets, spill });
  const opened = await openSource(withoutLabels(plan, wish).data, folders, 0, spill);
  if (opened.kind === 'table') return newTable(opened, fitted, { missing, length, spill });
  if (opened.kind === 'images') throw new Error('Images are read by themselves.');
  const blocks = arrayBlocks(opened, withArrays(plan, wish));
  const whole = withoutGaps([...blocks.inputs, ...(wish.targets ? blocks.targets : [])], missing);
  return arraysAsBlocks(whole, fitted, plan, length, blocks.place);
}

/** For a prediction the labels are not there: the samples stand in their place, and nobody looks at them. */
function withoutLabels(plan: Plan, wish: NewFiles): Plan {
  const named = withArrays(plan, wish);
  if (wish.targets) return named;
  const { name, config } = named.data.source;
  const labels = { npy: { y: config.x ?? '' }, idx: { labels: config.images ?? '' }, npz: { y: config.x ?? 'x_train' } };
  const own = name === 'npy' || name === 'idx' || name === 'npz' ? labels[name] : {};
  return { ...named, data: { ...named.data, source: { name, config: { ...config, ...own } } } };
}

/** Arrays are looked for under the names that the spec gives, or those of the command line. */
const withArrays = (plan: Plan, { targets, x, y }: NewFiles): Plan => ({
  ...plan,
  network: targets ? plan.network : { ...plan.network, outputs: [] },
  data: {
    ...plan.data,
    inputs: x === null ? plan.data.inputs : null,
    target: targets && y === null ? plan.data.target : null,
  },
});

function arraysAsBlocks(
  blocks: readonly ArrayBlock[],
  { inputs, targets }: FittedData,
  plan: Plan,
  length: number,
  place: NewBlocks['place'],
): NewBlocks {
  const prepared = (fitted: Fitted, block: ArrayBlock | undefined, rows: number): Prepared => {
    if (!block) throw new Error(`The array of ${fitted.name} was not read.`);
    return { fitted, rows: block.rows, length: rows };
  };
  for (const [i, block] of blocks.slice(0, inputs.length).entries()) {
    sampleShape(plan.data.window ? [length, ...block.shape] : block.shape, i, plan, block.file);
  }
  return {
    inputs: inputs.map((fitted, i) => prepared(fitted, blocks[i], length)),
    targets: targets.map((fitted, i) => prepared(fitted, blocks[inputs.length + i], 1)),
    place,
  };
}
