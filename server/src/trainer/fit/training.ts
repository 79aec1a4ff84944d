import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Logs, Plan } from '../../protocol/index.ts';
import type { Engine, Program, Session, Step } from '../engine/port.ts';
import { buildJudge } from '../graph/judge.ts';
import { buildNetwork, type Network } from '../graph/network.ts';
import { sourceOf } from '../graph/source.ts';
import { evaluateStep, finalStep, numberNames, type Parts, trainStep } from '../graph/steps.ts';
import { orNothing } from '../graph/variables.ts';
import { zeroed } from '../ops/variable.ts';
import { buildOptimizer, type Phase } from '../optimizers/index.ts';
import { adapt, adaptSteps } from './adapt.ts';
import { settleAverages, swapAverages } from './averages.ts';
import { type Batching, batchCount, batchesOf, batchSizes, Epochs, inOrder } from './batches.ts';
import { BATCHES_AHEAD, type Dataset, type Part, type PartName, readAhead } from './dataset.ts';
import type { Snapshot } from './snapshot.ts';
import { tableOf } from './table.ts';
import { clear, matchWeights, read, type WeightValues, write } from './weights.ts';

/** What a run is made of. */
export interface TrainingOptions {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly data: Dataset;
  /** Decides initial weights, order and masks. */
  readonly seed: number;
  /** By path; left out: drawn. */
  readonly initialWeights?: readonly WeightValues[] | null;
}

const stepName = (size: number, phase: Phase): string =>
  `train_${size}${phase.updates ? '' : '_gather'}${phase.overwrites ? '_average' : ''}`;

/** A network in training: its session, and what is done with it. */
export class Training {
  readonly network: Network;
  readonly session: Session;
  readonly labels: readonly string[];
  readonly #plan: Plan;
  readonly #data: Dataset;
  readonly #parts: Parts;
  readonly #program: Program;
  readonly #epochs: Epochs;
  readonly #seed: number;
  #iterations = 0;
  #learningRate: number | null = null;

  /**
   * Nothing is left behind when it cannot be made.
   * @throws Failure when the initial weights do not fit
   * @throws Error when the plan asks for something that this trainer does not compute
   */
  static open(options: TrainingOptions): Training {
    return orNothing(() => new Training(options));
  }

  private constructor({ plan, engine, data, seed, initialWeights }: TrainingOptions) {
    this.#plan = plan;
    this.#data = data;
    this.#seed = seed;
    const start = initialWeights && matchWeights(plan.network, initialWeights, plan.train.line);
    this.network = buildNetwork(plan.network, seed);
    const judge = buildJudge(plan.network.outputs, plan.train);
    this.labels = judge.labels;
    const totals = (): Variable => zeroed([judge.size]);
    const trained = this.network.weights.filter((weight) => weight.plan.trainable);
    this.#parts = {
      network: this.network,
      judge,
      optimizer: buildOptimizer(
        plan.train.optimizer,
        trained.map((weight) => ({ weight: weight.variable, constraint: weight.plan.constraint })),
      ),
      source: sourceOf(tableOf(data, plan.train.classWeight)),
      trainTotals: totals(),
      evaluationTotals: totals(),
    };
    this.#epochs = new Epochs(plan.train, this.#batching('train'), seed);
    this.#program = this.#buildProgram();
    this.session = engine.compile(this.#program);
    if (start) this.restore(start.map(({ values }) => values));
    else adapt(this.session, this.#parts, this.#batching('train'));
  }

  /** Batches trained so far. */
  get iterations(): number {
    return this.#iterations;
  }

  /** Batches that an epoch has at most. */
  get stepsPerEpoch(): number {
    return this.#epochs.steps;
  }

  beginEpoch(): void {
    this.#epochs.begin();
  }

  /** The rows of the next batch of the epoch; `null` after its last. @param step batches of the epoch before this one */
  nextBatch(step: number): Int32Array | null {
    const rows = this.#epochs.take(step);
    readAhead(this.#data, rows === null ? [] : [rows, ...this.#epochs.upcoming(BATCHES_AHEAD)]);
    return rows;
  }

  /** The optimizer's, as Keras's variable holds it: in single precision, Keras 2's `decay` left out. */
  get learningRate(): number {
    return Math.fround(this.#learningRate ?? this.#parts.optimizer.learningRate(this.#iterations));
  }

  /** From the next batch on. */
  setLearningRate(rate: number): void {
    this.#learningRate = Math.fround(rate);
  }

  /**
   * Trains one batch.
   * @param fresh the totals start with this batch
   * @returns the totals, which the caller disposes of
   */
  trainBatch(rows: Int32Array, fresh: boolean): Tensor {
    const { optimizer, source } = this.#parts;
    const step = this.#iterations;
    const numbers = { kept: fresh ? 0 : 1, ...optimizer.numbers(step, this.#learningRate) };
    const vector = Float32Array.from(numberNames(this.#parts), (name) => numbers[name as keyof typeof numbers]);
    const name = stepName(rows.length, optimizer.phase(step));
    this.#iterations += 1;
    return totalsOf(this.session.run(name, { ...source.feeds(rows), numbers: vector, seed: Int32Array.of(this.#seed, step) }));
  }

  /** What the epoch has gathered so far, by the names that Keras reports. */
  epochLogs(): Logs {
    return this.#parts.judge.read(read(this.session, [this.#parts.trainTotals])[0] ?? new Float32Array());
  }

  /** How many batches a part of the data has. */
  batchesOf(name: PartName): number {
    return batchCount(this.#batching(name));
  }

  /** Judges a part of the data as it is trained now; `null` without such a part. @param steps batches at most */
  evaluate(name: PartName, steps = Number.POSITIVE_INFINITY): Logs | null {
    const batching = this.#batching(name);
    const rows = inOrder(batching.samples, this.#offset(name));
    let totals: Tensor | null = null;
    const batches = [...batchesOf(batching, rows)].slice(0, steps);
    for (const [i, batch] of batches.entries()) {
      readAhead(this.#data, batches.slice(i, i + 1 + BATCHES_AHEAD));
      const feeds = { ...this.#parts.source.feeds(batch), kept: totals ? 1 : 0 };
      totals?.dispose();
      totals = totalsOf(this.session.run(`evaluate_${batch.length}`, feeds));
    }
    return totals && this.logs(totals);
  }

  /** Means from totals, by the names that Keras reports; disposes of the totals. */
  logs(totals: Tensor): Logs {
    const values = Float32Array.from(totals.dataSync());
    totals.dispose();
    return this.#parts.judge.read(values);
  }

  /** Forgets what stateful layers have kept. */
  resetStates(): void {
    clear(this.session, this.network.states);
  }

  /** After the last epoch: moving averages become weights. */
  finalize(): void {
    totalsOf(this.session.run('finalize', {})).dispose();
  }

  weights(): readonly WeightValues[] {
    const variables = this.network.weights.map((weight) => weight.variable);
    const values = read(this.session, variables);
    return this.network.weights.map(({ plan }, i) => ({
      path: plan.path,
      shape: plan.shape,
      values: values[i] ?? new Float32Array(),
    }));
  }

  /** @param values in the order of `weights` */
  restore(values: readonly Float32Array[]): void {
    write(
      this.session,
      this.network.weights.map((weight) => weight.variable),
      values,
    );
  }

  snapshot(): Snapshot {
    const rest = this.#rest();
    const values = read(this.session, rest);
    return {
      iterations: this.#iterations,
      learningRate: this.#learningRate,
      place: this.#epochs.place,
      weights: this.weights(),
      rest: rest.map(({ name, shape }, i) => ({ path: name, shape, values: values[i] ?? new Float32Array() })),
    };
  }

  /**
   * Makes everything as it was at a snapshot.
   * @throws Error when the snapshot is of another network or optimizer
   */
  goTo({ iterations, learningRate, place, weights, rest }: Snapshot): void {
    const variables = this.#rest();
    const fits = variables.every((variable, i) => String(rest[i]?.shape) === String(variable.shape));
    if (!fits || rest.length !== variables.length) throw new Error('The checkpoint is of another network or optimizer.');
    this.restore(matchWeights(this.#plan.network, weights).map(({ values }) => values));
    write(
      this.session,
      variables,
      rest.map(({ values }) => values),
    );
    this.#iterations = iterations;
    this.#learningRate = learningRate;
    this.#epochs.goTo(place);
  }

  /** The weights and their moving averages change places; nothing without `use_ema`. */
  swapAverages(): void {
    swapAverages(this.session, this.#parts.optimizer.averages);
  }

  /** The moving averages become what the weights are. */
  settleAverages(): void {
    settleAverages(this.session, this.#parts.optimizer.averages);
  }

  dispose(): void {
    this.session.dispose();
    for (const one of this.#program.variables) one.dispose();
  }

  /** What outlives a batch besides the weights. */
  #rest(): readonly Variable[] {
    return [...this.#parts.optimizer.variables, ...this.network.states, this.#parts.trainTotals];
  }

  #part(name: PartName): Part | null {
    return this.#data[name];
  }

  /** Stateful layers take no other batch than their own, so a smaller one is left out everywhere. */
  #batching(name: PartName): Batching {
    const { batchSize, dropRemainder } = this.#plan.train;
    const stateful = this.network.states.length > 0;
    return {
      samples: this.#part(name)?.samples ?? 0,
      size: batchSize,
      dropRemainder: name === 'train' ? dropRemainder : dropRemainder && stateful,
    };
  }

  #offset(name: PartName): number {
    const before = { train: [], validation: ['train'], test: ['train', 'validation'] } as const;
    return before[name].reduce((sum, part) => sum + (this.#part(part)?.samples ?? 0), 0);
  }

  #buildProgram(): Program {
    const { network, optimizer, source, trainTotals, evaluationTotals } = this.#parts;
    return {
      variables: [
        ...network.weights.map((weight) => weight.variable),
        ...network.states,
        ...optimizer.variables,
        ...source.variables,
        trainTotals,
        evaluationTotals,
      ],
      steps: {
        ...adaptSteps(this.#parts, this.#batching('train')),
        ...this.#trainSteps(),
        ...this.#evaluateSteps(),
        finalize: finalStep(this.#parts),
      },
    };
  }

  #trainSteps(): Record<string, Step> {
    const { epochs, initialEpoch } = this.#plan.train;
    const total = (epochs - initialEpoch) * batchCount(this.#batching('train'));
    const steps: Record<string, Step> = {};
    for (const size of batchSizes(this.#batching('train'))) {
      for (let step = 0; step < total; step++) {
        const phase = this.#parts.optimizer.phase(step);
        steps[stepName(size, phase)] ??= trainStep(this.#parts, size, phase);
      }
    }
    return steps;
  }

  #evaluateSteps(): Record<string, Step> {
    const sizes = (['validation', 'test'] as const).flatMap((name) => batchSizes(this.#batching(name)));
    return Object.fromEntries(sizes.map((size) => [`evaluate_${size}`, evaluateStep(this.#parts, size)]));
  }
}

function totalsOf({ totals }: Readonly<Record<string, Tensor>>): Tensor {
  if (!totals) throw new Error('A step gave no totals.');
  return totals;
}
