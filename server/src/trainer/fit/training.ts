import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Logs, Plan } from '../../protocol/index.ts';
import type { Engine, Program, Session, Step } from '../engine/port.ts';
import { buildJudge } from '../graph/judge.ts';
import { buildNetwork, type Network } from '../graph/network.ts';
import { sourceOf, type Table } from '../graph/source.ts';
import { evaluateStep, finalStep, numberNames, type Parts, trainStep } from '../graph/steps.ts';
import { orNothing } from '../graph/variables.ts';
import { zeroed } from '../ops/variable.ts';
import { buildOptimizer, type Phase } from '../optimizers/index.ts';
import { type Batching, batchCount, batchesOf, batchSizes, Epochs, inOrder } from './batches.ts';
import { sampleWeights } from './class-weight.ts';
import type { Dataset, Part, PartName, Values } from './dataset.ts';
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

/** All that a run needs to go on where it was. */
export interface Snapshot {
  /** Batches trained. */
  readonly iterations: number;
  readonly weights: readonly WeightValues[];
  /** Optimizer slots and states, by name. */
  readonly rest: readonly WeightValues[];
}

const stepName = (size: number, phase: Phase): string =>
  `train_${size}${phase.updates ? '' : '_gather'}${phase.overwrites ? '_average' : ''}`;

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
function tableOf(data: Dataset, classWeight: Readonly<Record<string, number>> | null): Table {
  const parts = [data.train, data.validation, data.test].filter((part): part is Part => part !== null);
  const samples = parts.reduce((sum, part) => sum + part.samples, 0);
  const all = (of: (part: Part) => readonly Values[]): readonly Values[] =>
    of(data.train).map((_, i) => joined(parts.flatMap((part) => of(part)[i] ?? [])));
  const sampleWeight = classWeight && new Float32Array(samples).fill(1);
  if (classWeight) sampleWeight?.set(sampleWeights(data.train, classWeight));
  return { samples, inputs: all((part) => part.inputs), targets: all((part) => part.targets), sampleWeight };
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
  #iterations = 0;

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
  }

  /** Batches trained so far. */
  get iterations(): number {
    return this.#iterations;
  }

  /** Batches that an epoch has at most. */
  get stepsPerEpoch(): number {
    return this.#epochs.steps;
  }

  /** The batches of the next epoch: the rows of each. */
  nextEpoch(): Generator<Int32Array, void> {
    return this.#epochs.next();
  }

  /**
   * Trains one batch.
   * @param fresh the totals start with this batch
   * @returns the totals, which the caller disposes of
   */
  trainBatch(rows: Int32Array, fresh: boolean): Tensor {
    const { optimizer, source } = this.#parts;
    const step = this.#iterations;
    const numbers = { kept: fresh ? 0 : 1, ...optimizer.numbers(step) };
    const vector = Float32Array.from(numberNames(this.#parts), (name) => numbers[name as keyof typeof numbers]);
    const name = stepName(rows.length, optimizer.phase(step));
    this.#iterations += 1;
    return totalsOf(this.session.run(name, { ...source.feeds(rows), numbers: vector, seed: Int32Array.of(this.#seed, step) }));
  }

  /** Judges a part of the data as it is trained now; `null` without such a part. */
  evaluate(name: PartName): Logs | null {
    const batching = this.#batching(name);
    const rows = inOrder(batching.samples, this.#offset(name));
    let totals: Tensor | null = null;
    for (const batch of batchesOf(batching, rows)) {
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
    const rest = [...this.#parts.optimizer.variables, ...this.network.states];
    const values = read(this.session, rest);
    return {
      iterations: this.#iterations,
      weights: this.weights(),
      rest: rest.map(({ name, shape }, i) => ({ path: name, shape, values: values[i] ?? new Float32Array() })),
    };
  }

  dispose(): void {
    this.session.dispose();
    for (const one of this.#program.variables) one.dispose();
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
      steps: { ...this.#trainSteps(), ...this.#evaluateSteps(), finalize: finalStep(this.#parts) },
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
