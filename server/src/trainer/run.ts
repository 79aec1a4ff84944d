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
import { errorEvent } from './process/error-event.ts';
import { Progress } from './progress.ts';
import { RunFolder, runName } from './runs/folder.ts';
import { Keeper } from './runs/keeper.ts';
import { loadWeights } from './runs/load-weights.ts';
import { WriteFailure } from './runs/write-failure.ts';

/** All that a run has once it is ready to train. */
interface Ready {
  readonly request: RunRequest;
  readonly engine: Engine;
  readonly data: PreparedData;
  readonly seed: number;
  readonly initialWeights: readonly WeightValues[] | null;
}

/**
 * Runs a request from its data to its last file, and tells what happens. When the signal is given the run stops at the next
 * batch, and keeps what it has.
 *
 * @throws Failure when the engine is missing, the data cannot be trained on, or the run's folder cannot be written; what the run
 * wrote before stays and is complete
 */
export async function run(request: RunRequest, emit: (event: RunEvent) => void, signal: AbortSignal): Promise<void> {
  const begun = new Date();
  const ready = await prepare(request);
  const folder = await RunFolder.create(request.out, runName(begun, request.file));
  const tell = (event: RunEvent): void => {
    folder.record(event);
    emit(event);
  };
  try {
    await describe(folder, ready, begun);
    tell(startEvent(ready, folder));
    const keeper = new Keeper(folder, ready.seed);
    const result = await train(ready, keeper, tell, signal);
    await keeper.end(result.weights);
    tell(endEvent(result, folder, begun));
  } catch (error) {
    if (!(error instanceof WriteFailure)) folder.record(errorEvent(error, request.lang, request.plan));
    throw error;
  } finally {
    folder.close();
  }
}

async function prepare(request: RunRequest): Promise<Ready> {
  const { plan } = request;
  const engine = await openEngine(request.backend, request.engine);
  const seed = plan.train.seed ?? randomInt(2 ** 31 - 1);
  const data = await loadData(plan, request, seed);
  checkBatches(plan, data);
  const file = plan.train.initialWeights;
  const initialWeights = file === null ? null : await loadWeights(await resolveInside(file, request), file);
  return { request, engine, data, seed, initialWeights };
}

/** What the run is, written down before it begins. */
async function describe(folder: RunFolder, { request, engine, data, seed }: Ready, begun: Date): Promise<void> {
  await folder.writeText('spec.nnspec', request.spec);
  await folder.writeJson('plan.json', request.plan);
  await folder.writeJson('data.json', data.fitted);
  await folder.writeJson('run.json', {
    begun: begun.toISOString(),
    file: request.file,
    network: request.plan.network.name,
    backend: engine.backend,
    versions: engine.versions,
    seed,
  });
}

function stepsPerEpoch({ request, data }: Ready): number {
  const { batchSize, dropRemainder, stepsPerEpoch: wanted } = request.plan.train;
  const batches = batchCount({ samples: data.train.samples, size: batchSize, dropRemainder });
  return Math.min(wanted ?? batches, batches);
}

function startEvent(ready: Ready, folder: RunFolder): RunEvent {
  const { request, engine, data } = ready;
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
  };
}

async function train(ready: Ready, keeper: Keeper, tell: (event: RunEvent) => void, signal: AbortSignal): Promise<FitResult> {
  const { request, engine, data, seed, initialWeights } = ready;
  const progress = new Progress(tell, stepsPerEpoch(ready));
  return await fitPlan({
    plan: request.plan,
    engine,
    data,
    seed,
    initialWeights,
    onBatch: (report) => progress.batch(report),
    onEpoch: async (report) => {
      progress.epoch(report);
      await keeper.epochEnd(report.epoch, report.logs, report.training);
    },
    onWarning: (words) => tell({ event: 'log', level: 'warning', message: words[request.lang] }),
    shouldStop: () => signal.aborted,
  });
}

function endEvent({ status, epochs, test }: FitResult, folder: RunFolder, begun: Date): RunEvent {
  const seconds = (Date.now() - begun.getTime()) / 1000;
  return { event: 'end', status, epochs, test, out: folder.path, seconds };
}
