import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import type { Logits } from '../activations/index.ts';
import type { LookUps } from '../ops/look-ups.ts';
import type { Random } from '../ops/random.ts';

/** What holds for a whole pass through the network. */
export interface Pass {
  readonly training: boolean;
  readonly random: Random;
  readonly logits: Logits;
  /** Penalties on outputs, gathered as layers run: scalars. */
  readonly penalties: Tensor[];
  readonly adapting?: Adapting;
  /** Told what is looked up in tables, where somebody wants to know. */
  readonly lookUps?: LookUps;
  /** Told what each node of the network gives, in the order of the plan. */
  see?(outputs: readonly Tensor[]): void;
}

/** A Normalization that learns its statistics in this pass. */
export interface Adapting {
  /** Its weight. */
  readonly mean: Variable;
  /** A scalar: how much this batch counts among all so far. */
  readonly share: Tensor;
  /** Those that have learnt from this batch: a shared layer learns from its first use. */
  readonly done: Set<Variable>;
}

/** Which steps count: bool, the leading axes of the tensor that it belongs to. */
export type Mask = Tensor | null;

/** One use of a layer. Weights and states are named as in the exchange format, below the layer. */
export interface LayerCall {
  readonly config: Config;
  readonly inputs: readonly Tensor[];
  /** One an input. */
  readonly masks: readonly Mask[];
  readonly weights: ReadonlyMap<string, Variable>;
  readonly states: ReadonlyMap<string, Variable>;
  readonly pass: Pass;
}

export interface LayerResult {
  readonly outputs: readonly Tensor[];
  /** One an output; left out: no output has one. */
  readonly masks?: readonly Mask[];
}

/** The sizes of a state, by name: `h`, `forward_lstm/c`. */
export type StateShapes = Readonly<Record<string, readonly number[]>>;

/** The sizes of an input, batch first; `null` where the data decide. */
export type Sizes = readonly (number | null)[];

/** The computation of a layer: what its entry in the catalogue says in words. */
export interface Layer {
  run(call: LayerCall): LayerResult;
  /** What a stateful layer keeps from batch to batch. @param batch the static batch size @param input the sizes of what it reads */
  states?(config: Config, batch: number, input: Sizes): StateShapes;
  /** Keras takes an `activity_regularizer` of it, and forgets it. */
  readonly forgetsActivity?: boolean;
  /** What becomes of a sample depends on that sample alone: many steps may be folded into one batch. */
  readonly perSample?: boolean;
}

export function onlyInput({ inputs }: LayerCall): Tensor {
  const [input] = inputs;
  if (!input) throw new Error('A layer was called without an input.');
  return input;
}

export function weightOf(call: LayerCall, name: string): Variable {
  const weight = call.weights.get(name);
  if (!weight) throw new Error(`The plan has no weight ${name} for this layer.`);
  return weight;
}

/** One output that has the mask of the first input. */
export const passing = (call: LayerCall, output: Tensor): LayerResult => ({ outputs: [output], masks: [call.masks[0] ?? null] });

/** One output without a mask. */
export const unmasked = (output: Tensor): LayerResult => ({ outputs: [output] });

/** The weights below a part of the path: `forward_lstm/kernel` is `kernel` below `forward_lstm`. */
export function below<T>(values: ReadonlyMap<string, T>, part: string): ReadonlyMap<string, T> {
  const prefix = `${part}/`;
  return new Map([...values].flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])));
}
