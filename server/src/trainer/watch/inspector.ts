import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { LayerPlan, Plan } from '../../protocol/index.ts';
import type { Engine, Session } from '../engine/port.ts';
import type { Dataset } from '../fit/dataset.ts';
import { tableOf } from '../fit/table.ts';
import type { Training } from '../fit/training.ts';
import { buildJudge } from '../graph/judge.ts';
import { type Source, sourceOf } from '../graph/source.ts';
import { relusOf } from './relus.ts';
import { gradientStep, lookStep } from './steps.ts';

/** What a look at a batch found. */
export interface Look {
  readonly loss: number;
  /** Whether the inputs of the batch are numbers, and differ. */
  readonly inputs: { readonly finite: boolean; readonly differ: boolean };
  /** One an output of the network: the widest range that a number of it has over the batch, and its largest size. */
  readonly outputs: readonly { readonly spread: number; readonly size: number }[];
  /** One a node: whether all that it gives are numbers. */
  readonly finite: readonly boolean[];
  /** Of each layer that ends in a `relu`, the largest value of each unit. */
  readonly peaks: ReadonlyMap<LayerPlan, Float32Array>;
}

export interface InspectorOptions {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly data: Dataset;
  readonly seed: number;
}

/** Two layers' worth of peaks as one: those of a layer that is used twice. */
const larger = (a: Float32Array, b: Float32Array | undefined): Float32Array =>
  b ? a.map((value, i) => Math.max(value, b[i] ?? value)) : a;

/**
 * Looks at batches with the weights of a training as they are, in a session of its own: what is trained stays the same to the
 * bit. The first look makes the session.
 */
export class Inspector {
  readonly #training: Training;
  readonly #options: InspectorOptions;
  #rows: Source | null = null;
  readonly #sessions = new Map<number, Session>();

  constructor(training: Training, options: InspectorOptions) {
    this.#training = training;
    this.#options = options;
  }

  /** @param step of the run: the masks are those that it would draw */
  look(rows: Int32Array, step: number): Look {
    const { numbers = [], peaks = new Float32Array() } = this.#run('look', rows, step);
    const { plan } = this.#training.network;
    const [loss = 0, spread = 0, inputs = 0] = numbers;
    const ends = 3 + 2 * plan.outputs.length;
    return {
      loss,
      inputs: { finite: inputs === 0, differ: spread > 0 },
      outputs: plan.outputs.map((_, i) => ({ spread: numbers[3 + 2 * i] ?? 0, size: numbers[4 + 2 * i] ?? 0 })),
      finite: Array.from(numbers.slice(ends), (value) => value === 0),
      peaks: this.#peaksOf(peaks),
    };
  }

  /** The norm of the gradient of each layer that the loss depends on, in the order of the network. */
  gradients(rows: Int32Array, step: number): ReadonlyMap<LayerPlan, number> {
    const { squares = new Float32Array() } = this.#run('gradients', rows, step);
    const { plan, weights } = this.#training.network;
    const byWeight = new Map(
      weights.filter((weight) => weight.plan.trainable).map((weight, i) => [weight.plan, squares[i] ?? -1]),
    );
    return new Map(
      plan.layers.flatMap((layer) => {
        const own = layer.weights.flatMap((weight) => byWeight.get(weight) ?? []).filter((square) => square !== -1);
        return own.length > 0 ? [[layer, Math.sqrt(own.reduce((sum, square) => sum + square, 0))] as const] : [];
      }),
    );
  }

  dispose(): void {
    for (const session of this.#sessions.values()) session.dispose();
  }

  #peaksOf(all: Float32Array | readonly number[]): ReadonlyMap<LayerPlan, Float32Array> {
    const found = new Map<LayerPlan, Float32Array>();
    let at = 0;
    for (const { node, layer } of relusOf(this.#training.network.plan)) {
      const size = this.#unitsOf(node, layer);
      found.set(layer, larger(Float32Array.from(all.slice(at, at + size)), found.get(layer)));
      at += size;
    }
    return found;
  }

  #unitsOf(node: number, { config }: LayerPlan): number {
    const shape = this.#training.network.plan.nodes[node]?.outputs[0] ?? [];
    return (config.data_format === 'channels_first' ? shape[1] : shape.at(-1)) ?? 0;
  }

  #run(step: string, rows: Int32Array, iteration: number): Readonly<Record<string, Float32Array>> {
    const { session: trained, network } = this.#training;
    const own = this.#sessionFor(rows.length);
    const variables = this.#variables;
    const moved = [...network.weights.filter(({ plan }) => !plan.trainable).map(({ variable }) => variable), ...network.states];
    const values = trained.read(variables);
    const kept = trained.read(moved);
    try {
      own.assign(variables, values);
      const feeds = { ...this.#source.feeds(rows), seed: Int32Array.of(this.#options.seed, iteration) };
      const outputs = Object.entries(own.run(step, feeds)).map(([name, output]) => [name, valuesOf(output)] as const);
      return Object.fromEntries(outputs);
    } finally {
      // Sessions of `wasm` and `cpu` share their variables, and a step of training moves some that are not trained.
      trained.assign(moved, kept);
      for (const tensor of [...values, ...kept]) tensor.dispose();
    }
  }

  /** The training part, fed. */
  get #source(): Source {
    const { plan, data } = this.#options;
    const part = { train: data.train, validation: null, test: null, ...(data.reader && { reader: data.reader }) };
    this.#rows ??= sourceOf(tableOf(part, plan.train.classWeight), 0);
    return this.#rows;
  }

  get #variables(): readonly Variable[] {
    const { weights, states } = this.#training.network;
    return [...weights.map(({ variable }) => variable), ...states];
  }

  #sessionFor(size: number): Session {
    const known = this.#sessions.get(size);
    if (known) return known;
    const { plan, engine } = this.#options;
    const { network } = this.#training;
    const parts = { network, judge: buildJudge(plan.network.outputs, plan.train), source: this.#source };
    const trains = network.weights.some((weight) => weight.plan.trainable);
    const session = engine.compile({
      variables: this.#variables,
      steps: { look: lookStep(parts, size), ...(trains && { gradients: gradientStep(parts, size) }) },
    });
    this.#sessions.set(size, session);
    return session;
  }
}

function valuesOf(tensor: Tensor): Float32Array {
  const values = Float32Array.from(tensor.dataSync());
  tensor.dispose();
  return values;
}
