import type { Variable } from '@tensorflow/tfjs-core';
import type { Plan } from '../../protocol/index.ts';
import type { Engine, Feed, Session } from '../engine/port.ts';
import { batchSizes } from '../fit/batches.ts';
import type { Dataset } from '../fit/dataset.ts';
import { tableOf } from '../fit/table.ts';
import { type WeightValues, write } from '../fit/weights.ts';
import { buildNetwork, type Network } from '../graph/network.ts';
import { type Source, sourceOf } from '../graph/source.ts';
import { orNothing } from '../graph/variables.ts';
import { noRandom } from '../ops/random.ts';

/** A trained network that is asked for its outputs, batch by batch. */
export class Predictor {
  readonly #network: Network;
  readonly #source: Source;
  readonly #session: Session;
  readonly #variables: readonly Variable[];
  readonly #size: number;
  readonly #samples: number;

  /** @param weights in the order of the plan */
  static open(engine: Engine, plan: Plan, weights: readonly WeightValues[], data: Dataset): Predictor {
    return orNothing(() => new Predictor(engine, plan, weights, data));
  }

  private constructor(engine: Engine, { network, train }: Plan, weights: readonly WeightValues[], data: Dataset) {
    this.#network = buildNetwork(network, 0);
    this.#size = network.inputs[0]?.shape[0] ?? train.batchSize;
    this.#samples = data.train.samples;
    this.#source = sourceOf(tableOf(data, null));
    this.#variables = [
      ...this.#network.weights.map(({ variable }) => variable),
      ...this.#network.states,
      ...this.#source.variables,
    ];
    const sizes = this.#isFixed ? [this.#size] : batchSizes({ samples: this.#samples, size: this.#size, dropRemainder: false });
    this.#session = engine.compile({
      variables: this.#variables,
      steps: Object.fromEntries(sizes.map((size) => [`predict_${size}`, this.#step(size)])),
    });
    write(
      this.#session,
      this.#network.weights.map(({ variable }) => variable),
      weights.map(({ values }) => values),
    );
  }

  /** The outputs of each batch: the rows, and for each output the numbers of one sample after another. */
  *batches(reader: Dataset['reader']): Generator<{ readonly rows: Int32Array; readonly outputs: readonly Float32Array[] }, void> {
    const all = Int32Array.from({ length: this.#samples }, (_, i) => i);
    for (let at = 0; at < this.#samples; at += this.#size) {
      const rows = all.subarray(at, at + this.#size);
      reader?.announce(all.subarray(at + this.#size, at + 2 * this.#size));
      const whole = this.#isFixed ? filledUp(rows, this.#size) : rows;
      const outputs = this.#run(whole);
      yield { rows, outputs: outputs.map((values) => values.subarray(0, (values.length / whole.length) * rows.length)) };
    }
  }

  dispose(): void {
    this.#session.dispose();
    for (const variable of this.#variables) variable.dispose();
  }

  /** Whether the network takes batches of its own size alone. */
  get #isFixed(): boolean {
    return this.#network.states.length > 0 || this.#network.plan.inputs.some(({ shape }) => shape[0] !== null);
  }

  #run(rows: Int32Array): readonly Float32Array[] {
    const feeds: Readonly<Record<string, Feed>> = this.#source.feeds(rows);
    const tensors = this.#session.run(`predict_${rows.length}`, feeds);
    return this.#network.plan.outputs.map((_, i) => {
      const tensor = tensors[`output_${i}`];
      if (!tensor) throw new Error(`The network gave no output ${i}.`);
      const values = Float32Array.from(tensor.dataSync());
      tensor.dispose();
      return values;
    });
  }

  #step(size: number): Parameters<Engine['compile']>[0]['steps'][string] {
    return {
      inputs: this.#source.specs(size),
      run: (fed) => {
        const { inputs } = this.#source.batch(fed);
        const pass = { training: false, random: noRandom, logits: new WeakMap(), penalties: [] };
        const outputs = this.#network.forward(inputs, pass);
        return Object.fromEntries(outputs.map(({ tensor }, i) => [`output_${i}`, tensor]));
      },
    };
  }
}

/** The rows with the last one again and again, up to so many. */
function filledUp(rows: Int32Array, size: number): Int32Array {
  if (rows.length === size) return rows;
  const whole = new Int32Array(size).fill(rows.at(-1) ?? 0);
  whole.set(rows);
  return whole;
}
