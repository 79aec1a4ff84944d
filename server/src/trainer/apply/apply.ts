import { tmpdir } from 'node:os';
import type { ApplyEvent, ApplyRequest, Plan, Predicted } from '../../protocol/index.ts';
import type { Place } from '../data/error.ts';
import { loadNew, type NewData } from '../data/new/load.ts';
import { openEngine } from '../engine/open.ts';
import type { Engine } from '../engine/port.ts';
import { Training } from '../fit/training.ts';
import { outputColumns } from './columns.ts';
import { Predictor } from './predictor.ts';
import { readRun, type TrainedRun } from './reader.ts';

/** Where the events go; resolves when what was sent has been taken. */
export type Tell = (event: ApplyEvent) => Promise<void>;

/**
 * Predicts new data with the network of a run, or judges it by them, and tells what comes out.
 *
 * @throws Failure when the run or a file cannot be read, or the engine is missing
 */
export async function apply(request: ApplyRequest, tell: Tell): Promise<void> {
  const begun = performance.now();
  const run = await readRun(request);
  const engine = await openEngine(request.backend ?? run.backend, request.engine);
  const done = request.does === 'predict' ? await predict(run, engine, request, tell) : await evaluate(run, engine, request);
  await tell({ event: 'applied', ...done, seconds: (performance.now() - begun) / 1000 });
}

type Done = Pick<Extract<ApplyEvent, { event: 'applied' }>, 'samples' | 'logs'>;

async function evaluate(run: TrainedRun, engine: Engine, request: ApplyRequest): Promise<Done> {
  const { data } = await loadNew(run.plan, run.fitted, { ...request, targets: true }, tmpdir());
  const none = { samples: 0, inputs: data.train.inputs.map(empty), targets: data.train.targets.map(empty) };
  const judged = { ...data, train: none, test: data.train };
  const training = Training.open({ plan: judgedPlan(run), engine, data: judged, seed: 0, initialWeights: run.weights });
  try {
    return { samples: data.train.samples, logs: training.evaluate('test') };
  } finally {
    training.dispose();
    data.reader?.close();
  }
}

/** A stateful network takes whole batches alone: a smaller last one is left out, as around training. */
function judgedPlan({ plan }: TrainedRun): Plan {
  const stateful = plan.network.layers.some(({ config }) => config.stateful === true);
  return stateful ? { ...plan, train: { ...plan.train, dropRemainder: true } } : plan;
}

const empty = ({ shape }: { readonly shape: readonly number[] }) => ({ shape, data: new Float32Array() });

/** Files of images are one set; each other file is one of its own. */
async function predict(run: TrainedRun, engine: Engine, request: ApplyRequest, tell: Tell): Promise<Done> {
  const outputs = outputColumns(run.plan, run.fitted);
  const groups = run.plan.data.source.name === 'images' ? [request.files] : request.files.map((file) => [file]);
  let [samples, started] = [0, false];
  for (const files of groups) {
    const fresh = await loadNew(run.plan, run.fitted, { ...request, files, targets: false }, tmpdir());
    const places = placeColumns(request.files.length > 1 || isPictures(run), isPictures(run));
    if (!started) await tell({ event: 'columns', columns: [...places.names, ...outputs.flatMap(({ names }) => names)] });
    started = true;
    samples += await predictOne(run, engine, fresh, async (rows, values) => {
      const cells = (row: number, i: number): readonly Predicted[] => [
        ...places.cells(fresh.place(row)),
        ...outputs.flatMap((output, o) => output.cells(sampleOf(values[o], i, rows.length))),
      ];
      await tell({ event: 'rows', rows: Array.from(rows, cells) });
    });
  }
  return { samples, logs: null };
}

const isPictures = ({ plan }: TrainedRun): boolean => plan.data.source.name === 'images';

const sampleOf = (values: Float32Array | undefined, i: number, rows: number): Float32Array => {
  const all = values ?? new Float32Array();
  const size = all.length / rows;
  return all.subarray(i * size, (i + 1) * size);
};

async function predictOne(
  { plan, weights }: TrainedRun,
  engine: Engine,
  { data }: NewData,
  give: (rows: Int32Array, values: readonly Float32Array[]) => Promise<void>,
): Promise<number> {
  const predictor = Predictor.open(engine, plan, weights, data);
  try {
    for (const { rows, outputs } of predictor.batches(data.reader)) await give(rows, outputs);
    return data.train.samples;
  } finally {
    predictor.dispose();
    data.reader?.close();
  }
}

/** Which file a sample comes from, where there are several, and its line or number. */
function placeColumns(
  file: boolean,
  pictures: boolean,
): { readonly names: readonly string[]; cells(place: Place): readonly Predicted[] } {
  return {
    names: [...(file ? ['file'] : []), ...(pictures ? [] : ['row'])],
    cells: (place) => [...(file ? [place.file] : []), ...(pictures ? [] : [place.row ?? place.sample ?? 0])],
  };
}
