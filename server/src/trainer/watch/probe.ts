import type { LayerPlan, Logs } from '../../protocol/index.ts';
import type { FitOptions } from '../fit/options.ts';
import type { Training } from '../fit/training.ts';
import type { EpochFinding } from './finding.ts';
import type { Inspector, Look } from './inspector.ts';
import { constantOutput, dyingRelu, explodingGradient, isConstant, isDying, vanishingGradient } from './layers.ts';

/** Batches that tell whether a gradient, or an output, is as it seems in the first one. */
const SURE = 3;
/** Samples and batches that tell whether a unit is dead. */
const SAMPLES = 512;
const BATCHES = 32;
/** The loss has fallen when it is below this share of the first one. */
const FALLEN = 0.99;

/** Looks at the layers of a training on some batches, evenly spread over its samples. */
export class Probe {
  readonly #training: Training;
  readonly #inspector: Inspector;
  readonly #options: FitOptions;
  readonly #size: number;
  readonly #count: number;

  constructor(training: Training, options: FitOptions, inspector: Inspector) {
    const { samples } = options.data.train;
    this.#training = training;
    this.#inspector = inspector;
    this.#options = options;
    this.#size = Math.min(options.plan.train.batchSize, samples);
    const wanted = Math.max(BATCHES, Math.ceil(SAMPLES / this.#size));
    this.#count = Math.max(1, Math.min(wanted, Math.floor(samples / this.#size)));
  }

  /** @param history of the epochs so far */
  look(history: readonly Logs[]): readonly EpochFinding[] {
    const first = this.#inspector.look(this.#rows(0), this.#training.iterations);
    if (!Number.isFinite(first.loss)) return [];
    return [...this.#gradients(first.loss, history), ...this.#dying(first), ...this.#constant(first)];
  }

  /** The rows of one batch: every n-th sample, so that data in order of their classes are seen as well. */
  #rows(batch: number): Int32Array {
    const { samples } = this.#options.data.train;
    const all = this.#size * this.#count;
    return Int32Array.from({ length: this.#size }, (_, i) => Math.floor(((i * this.#count + batch) * samples) / all));
  }

  get #further(): readonly Int32Array[] {
    return Array.from({ length: Math.min(SURE, this.#count) - 1 }, (_, i) => this.#rows(i + 1));
  }

  #gradients(loss: number, history: readonly Logs[]): readonly EpochFinding[] {
    if (!this.#training.network.weights.some(({ plan }) => plan.trainable)) return [];
    const { train } = this.#options.plan;
    const losses = history.map((logs) => logs.loss ?? 0);
    const learns = (losses.at(-1) ?? 0) < FALLEN * (losses[0] ?? 0);
    const step = this.#training.iterations;
    const norms = this.#inspector.gradients(this.#rows(0), step);
    const suspicious = explodingGradient(norms, train) ?? vanishingGradient(norms, loss, learns);
    if (!suspicious) return [];
    const all = [norms, ...this.#further.map((rows) => this.#inspector.gradients(rows, step))];
    const least = combined(all, Math.min);
    const most = combined(all, Math.max);
    return [explodingGradient(least, train) ?? [], vanishingGradient(most, loss, learns) ?? []].flat();
  }

  #dying(first: Look): readonly EpochFinding[] {
    let suspects = [...first.peaks].filter(([, peaks]) => isDying(peaks));
    let batch = 1;
    for (; batch < this.#count && suspects.length > 0; batch++) {
      const { peaks } = this.#inspector.look(this.#rows(batch), this.#training.iterations);
      suspects = suspects
        .map(([layer, own]) => [layer, own.map((peak, i) => Math.max(peak, peaks.get(layer)?.[i] ?? peak))] as const)
        .filter(([, own]) => isDying(own)) as typeof suspects;
    }
    return suspects.map(([layer, peaks]) => dyingRelu(layer, peaks, batch * this.#size));
  }

  #constant(first: Look): readonly EpochFinding[] {
    const { outputs, nodes, layers } = this.#training.network.plan;
    const suspects = outputs.filter((_, i) => isConstant(first, i));
    if (suspects.length === 0) return [];
    const looks = this.#further.map((rows) => this.#inspector.look(rows, this.#training.iterations));
    const samples = this.#size * (looks.length + 1);
    return suspects.flatMap((output) => {
      const layer = layers[nodes[output.ref.node]?.layer ?? -1];
      const always = looks.every((look) => isConstant(look, outputs.indexOf(output)));
      return layer && always ? [constantOutput(output, layer, samples)] : [];
    });
  }
}

type Norms = ReadonlyMap<LayerPlan, number>;

const combined = (all: readonly Norms[], choose: (...norms: readonly number[]) => number): Norms =>
  new Map([...(all[0] ?? [])].map(([layer, norm]) => [layer, choose(...all.map((one) => one.get(layer) ?? norm))]));
