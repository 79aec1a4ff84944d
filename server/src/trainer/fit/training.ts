import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Logs, Plan } from '../../protocol/index.ts';
import type { Engine, Feed, Program, Session } from '../engine/port.ts';
import { buildJudge } from '../graph/judge.ts';
import { buildNetwork, type Network } from '../graph/network.ts';
import { stacked } from '../graph/repeated.ts';
import { sourceOf } from '../graph/source.ts';
import { numberNames, type Parts } from '../graph/steps.ts';
import { orNothing } from '../graph/variables.ts';
import { range } from '../ops/shapes.ts';
import { zeroed } from '../ops/variable.ts';
import { buildOptimizer } from '../optimizers/index.ts';
import { adapt } from './adapt.ts';
import { settleAverages, swapAverages } from './averages.ts';
import { type Batching, batchCount, batchesOf, Epochs, inOrder } from './batches.ts';
import { BATCHES_AHEAD, type Dataset, type Part, type PartName, readAhead } from './dataset.ts';
import { batchesPerCall } from './grouping.ts';
import { buildProgram, stepName } from './program.ts';
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
  readonly #perCall: number;
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
      batchSize: plan.train.batchSize,
      judge,
      optimizer: buildOptimizer(
        plan.train.optimizer,
        trained.map((weight) => ({ weight: weight.variable, constraint: weight.plan.constraint })),
      ),
      source: sourceOf(tableOf(data, plan.train.classWeight)),
      trainTotals: totals(),
      evaluationTotals: totals(),
    };
    this.#perCall = batchesPerCall(plan, engine, this.#parts.source.variables.length > 0);
    this.#epochs = new Epochs(plan.train, this.#batching('train'), seed);
    this.#program = buildProgram(this.#parts, {
      plan: plan.train,
      train: this.#batching('train'),
      judged: [this.#batching('validation'), this.#batching('test')],
      perCall: this.#perCall,
    });
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

  /**
   * The rows of each of the next batches of the epoch that `trainBatches` takes in one call; none after its last.
   * @param step batches of the epoch before these
   * @param most of them
   */
  nextBatches(step: number, most = Number.POSITIVE_INFINITY): readonly Int32Array[] {
    const whole = this.#perCall <= most && this.#epochs.leaves(step, this.#perCall);
    const batches = range(whole ? this.#perCall : 1).flatMap((i) => this.#epochs.take(step + i) ?? []);
    readAhead(this.#data, batches.length === 0 ? [] : [...batches, ...this.#epochs.upcoming(BATCHES_AHEAD)]);
    return batches;
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
   * Trains batches, one after another: as many as `nextBatches` gave.
   * @param fresh the totals start with the first
   * @returns the totals after the last, which the caller disposes of
   */
  trainBatches(batches: readonly Int32Array[], fresh: boolean): Tensor {
    const [rows = new Int32Array()] = batches;
    const name = stepName(rows.length, this.#parts.optimizer.phase(this.#iterations), batches.length);
    const feeds = batches.map((batch, i) => this.#feeds(batch, fresh && i === 0));
    return totalsOf(this.session.run(name, feeds.length > 1 ? stacked(feeds) : (feeds[0] ?? {})));
  }

  #feeds(rows: Int32Array, fresh: boolean): Readonly<Record<string, Feed>> {
    const { optimizer, source } = this.#parts;
    const step = this.#iterations;
    const numbers = { kept: fresh ? 0 : 1, ...optimizer.numbers(step, this.#learningRate) };
    const vector = Float32Array.from(numberNames(this.#parts), (name) => numbers[name as keyof typeof numbers]);
    this.#iterations += 1;
    return { ...source.feeds(rows), numbers: vector, seed: Int32Array.of(this.#seed, step) };
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
}

function totalsOf({ totals }: Readonly<Record<string, Tensor>>): Tensor {
  if (!totals) throw new Error('A step gave no totals.');
  return totals;
}
