import { randomInt } from 'node:crypto';
import type { RunEvent, RunRequest } from '../protocol/index.ts';
import { checkBatches } from './checks.ts';
import { resolveInside } from './data/file.ts';
import { loadData, type PreparedData } from './data/load.ts';
import { openEngine } from './engine/open.ts';
import type { Engine } from './engine/port.ts';
import { batchCount } from './fit/batches.ts';
import { type FitResult, fitPlan } from './fit/fit.ts';
import type { WeightValues } from './fit/weights.ts';
import { threadsOf } from './graph/halves.ts';
import type { Control } from './process/control.ts';
import { errorEvent } from './process/error-event.ts';
import { Progress } from './progress.ts';
import { RunFolder, runName } from './runs/folder.ts';
import { Keeper } from './runs/keeper.ts';
import { loadWeights } from './runs/load-weights.ts';
import type { Resumed } from './runs/reread.ts';
import { WriteFailure } from './runs/write-failure.ts';
import { problemEvent, toldBefore } from './watch/event.ts';

/** What is to be trained: a plan from its beginning, or an earlier run from its checkpoint. */
export interface Job {
  readonly request: RunRequest;
  readonly resumed: Resumed | null;
}

/** All that a run has once it is ready to train. */
interface Ready extends Job {
  readonly engine: Engine;
  readonly data: PreparedData;
  readonly seed: number;
  readonly initialWeights: readonly WeightValues[] | null;
}

type Tell = (event: RunEvent) => void;

/**
 * Runs a job from its data to its last file, and tells what happens. It stops and rests between batches as the control says,
 * and keeps what it has.
 *
 * @throws Failure when the engine is missing, the data cannot be trained on, or the run's folder cannot be written; what the run
 * wrote before stays and is complete
 */
export async function run(job: Job, emit: Tell, control: Control): Promise<void> {
  const begun = new Date();
  const ready = await prepare(job);
  const { request, resumed } = ready;
  const folder = resumed
    ? await RunFolder.reopen(resumed.folder, resumed.events)
    : await RunFolder.create(request.out, runName(begun, request.file));
  const tell: Tell = (event) => {
    folder.record(event);
    emit(event);
  };
  try {
    await describe(folder, ready, begun);
    tell(startEvent(ready, folder));
    for (const words of warningsOf(ready)) tell({ event: 'log', level: 'warning', message: words[request.lang] });
    const keeper = new Keeper(folder, resumed?.checkpoint ?? { seed: ready.seed, best: null });
    const result = await train(ready, { folder, keeper, tell, control });
    await keeper.end(result.weights, result.epochs);
    tell(endEvent(result, folder, begun));
  } catch (error) {
    if (!(error instanceof WriteFailure)) folder.record(errorEvent(error, request.lang, request.plan));
    throw error;
  } finally {
    folder.close();
    ready.data.reader?.close();
  }
}

async function prepare(job: Job): Promise<Ready> {
  const { request, resumed } = job;
  const { plan } = request;
  const engine = await openEngine(request.backend, request.engine, threadsOf(plan.network));
  const seed = resumed?.checkpoint.seed ?? plan.train.seed ?? randomInt(2 ** 31 - 1);
  const data = await loadData(plan, request, seed);
  checkBatches(plan, data);
  return { ...job, engine, data, seed, initialWeights: resumed ? null : await initialWeights(request) };
}

async function initialWeights(request: RunRequest): Promise<readonly WeightValues[] | null> {
  const file = request.plan.train.initialWeights;
  return file === null ? null : await loadWeights(await resolveInside(file, request), file);
}

/** What the run is, written down before it begins. A run that goes on has it already; it may have been given more epochs. */
async function describe(folder: RunFolder, { request, resumed, engine, data, seed }: Ready, begun: Date): Promise<void> {
  await folder.writeJson('plan.json', request.plan);
  if (resumed) return;
  await folder.writeText('spec.nnspec', request.spec);
  await folder.writeJson('data.json', data.fitted);
  await folder.writeJson('run.json', {
    begun: begun.toISOString(),
    file: request.file,
    network: request.plan.network.name,
    backend: engine.backend,
    versions: engine.versions,
    seed,
    ...(request.watching && { watching: request.watching }),
  });
}

const otherData = {
  en: 'The data are not those that the run began with: it goes on, but not to the numbers that it would have had.',
  fr: 'Les données ne sont plus celles du début de l’essai : il continue, mais pas vers les valeurs qu’il aurait eues.',
};

function warningsOf({ resumed, data }: Ready): Resumed['warnings'] {
  if (!resumed) return [];
  const same = JSON.stringify(data.fitted) === JSON.stringify(resumed.data);
  return same ? resumed.warnings : [...resumed.warnings, otherData];
}

function stepsPerEpoch({ request, data }: Ready): number {
  const { batchSize, dropRemainder, stepsPerEpoch: wanted } = request.plan.train;
  const batches = batchCount({ samples: data.train.samples, size: batchSize, dropRemainder });
  return Math.min(wanted ?? batches, batches);
}

function startEvent(ready: Ready, folder: RunFolder): RunEvent {
  const { request, resumed, engine, data } = ready;
  const { network, train } = request.plan;
  return {
    event: 'start',
    run: folder.name,
    network: network.name,
    backend: engine.backend,
    train_samples: data.train.samples,
    val_samples: data.validation?.samples ?? 0,
    test_samples: data.test?.samples ?? 0,
    epochs: train.epochs,
    batch_size: train.batchSize,
    steps_per_epoch: stepsPerEpoch(ready),
    out: folder.path,
    ...(resumed && { resumed: { epoch: resumed.checkpoint.epoch, batch: resumed.checkpoint.batch } }),
  };
}

interface Surroundings {
  readonly folder: RunFolder;
  readonly keeper: Keeper;
  readonly tell: Tell;
  readonly control: Control;
}

async function train(ready: Ready, { folder, keeper, tell, control }: Surroundings): Promise<FitResult> {
  const { request, resumed, engine, data, seed, initialWeights } = ready;
  const progress = new Progress(tell, stepsPerEpoch(ready));
  return await fitPlan({
    plan: request.plan,
    engine,
    data,
    seed,
    initialWeights,
    from: resumed?.checkpoint ?? null,
    files: folder.callbackFiles,
    checkpoints: keeper,
    onBatch: (report) => progress.batch(report),
    onEpoch: (report) => {
      progress.epoch(report);
      keeper.epochEnd(report.epoch, report.logs, report.training);
    },
    onProblem: (finding) => {
      const event = problemEvent(finding, request);
      if (event) tell(event);
    },
    ...(resumed && { before: toldBefore(resumed.told) }),
    onMessage: (words, level) => tell({ event: 'log', level, message: words[request.lang] }),
    onPause: (position) => tell({ event: 'paused', ...position }),
    onContinue: (position) => tell({ event: 'continued', ...position }),
    shouldStop: () => control.stopped,
    rest: () => control.resting,
  });
}

function endEvent({ status, stoppedBy, epochs, test }: FitResult, folder: RunFolder, begun: Date): RunEvent {
  const seconds = (Date.now() - begun.getTime()) / 1000;
  const by = status === 'early_stopped' && stoppedBy !== null ? { stopped_by: stoppedBy } : {};
  return { event: 'end', status, epochs, test, out: folder.path, seconds, ...by };
}
