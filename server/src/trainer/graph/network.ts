import { type Tensor, tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Configured, LayerPlan, NetworkPlan, NodePlan, TensorRef, WeightPlan } from '../../protocol/index.ts';
import { initialValues } from '../initializers/index.ts';
import { layerNamed } from '../layers/index.ts';
import type { Layer, Mask, Pass, Sizes } from '../layers/kit.ts';
import { runWith } from '../layers/run.ts';
import { owned, zeroed } from '../ops/variable.ts';
import { penalty } from '../regularizers/index.ts';

/** A weight of the network: its plan and its variable, which is named by its path. */
export interface Weight {
  readonly plan: WeightPlan;
  readonly variable: Variable;
}

interface BuiltLayer {
  readonly plan: LayerPlan;
  readonly layer: Layer;
  readonly weights: ReadonlyMap<string, Variable>;
  readonly states: ReadonlyMap<string, Variable>;
}

/** One value of the network with what belongs to it. */
export interface Value {
  readonly tensor: Tensor;
  readonly mask: Mask;
}

/** What nodes give, by their number in the plan. */
export type KnownValues = ReadonlyMap<number, readonly Value[]>;

/** A network with its variables. */
export interface Network {
  readonly plan: NetworkPlan;
  readonly weights: readonly Weight[];
  /** What stateful layers keep from batch to batch. */
  readonly states: readonly Variable[];
  /** The outputs of one pass, in the order of the plan. @param known what nodes give, by their number, where it is known */
  forward(inputs: readonly Tensor[], pass: Pass, known?: KnownValues): readonly Value[];
  /** What the nodes give that look network inputs up in a table. */
  lookUps(inputs: readonly Tensor[], pass: Pass): KnownValues;
  /** The penalties on trained weights: scalars. */
  penalties(): readonly Tensor[];
}

function buildWeights(plan: LayerPlan, seed: number, first: number): readonly Weight[] {
  return plan.weights.map((weight, i) => {
    const values = initialValues(weight.initializer, weight.shape, seed, first + i);
    return { plan: weight, variable: owned(() => tensor(values, [...weight.shape]), weight.trainable, weight.path) };
  });
}

/** A stateful layer's states are as large as the batch of its first use. @param input the sizes of what that use reads */
function buildStates(plan: LayerPlan, layer: Layer, batch: number | null, input: Sizes): ReadonlyMap<string, Variable> {
  const shapes = Object.entries(layer.states?.(plan.config, batch ?? 0, input) ?? {});
  if (shapes.length > 0 && batch === null) throw new Error(`\`${plan.name}\` is stateful, and its batch size is not known.`);
  return new Map(shapes.map(([name, shape]) => [name, zeroed(shape, `${plan.name}/${name}`)]));
}

const firstUse = (network: NetworkPlan, layer: number): NodePlan | undefined =>
  network.nodes.find((node) => node.layer === layer);

const batchOf = (network: NetworkPlan, layer: number): number | null => firstUse(network, layer)?.outputs[0]?.[0] ?? null;

/** The sizes of the first input of a layer's first use. */
function inputOf(network: NetworkPlan, layer: number): Sizes {
  const ref = firstUse(network, layer)?.inputs[0];
  if (!ref) return [];
  return (ref.node < 0 ? network.inputs[ref.index]?.shape : network.nodes[ref.node]?.outputs[ref.index]) ?? [];
}

const configured = (weight: Weight): Configured | null => (weight.plan.trainable ? weight.plan.regularizer : null);

/** The values of all nodes so far: the network's inputs are those of node −1. */
class Values {
  readonly #nodes: (readonly Value[])[] = [];
  readonly #inputs: readonly Value[];

  constructor(inputs: readonly Tensor[]) {
    this.#inputs = inputs.map((tensor) => ({ tensor, mask: null }));
  }

  at({ node, index }: TensorRef): Value {
    const value = (node < 0 ? this.#inputs : this.#nodes[node])?.[index];
    if (!value) throw new Error('The plan reads a value before it is there.');
    return value;
  }

  add(values: readonly Value[]): void {
    this.#nodes.push(values);
  }
}

function runNode(node: NodePlan, built: BuiltLayer, values: Values, pass: Pass): readonly Value[] {
  const inputs = node.inputs.map((ref) => values.at(ref));
  const { outputs, masks } = runWith(built.layer, {
    config: node.options ? { ...built.plan.config, ...node.options } : built.plan.config,
    inputs: inputs.map(({ tensor }) => tensor),
    masks: inputs.map(({ mask }) => mask),
    weights: built.weights,
    states: built.states,
    pass,
  });
  pass.see?.(outputs);
  return outputs.map((tensor, i) => ({ tensor, mask: masks?.[i] ?? null }));
}

const isLookUp = ({ plan }: BuiltLayer, { inputs }: NodePlan): boolean =>
  plan.kind === 'Embedding' && inputs.every(({ node }) => node < 0);

function layerOf(built: readonly BuiltLayer[], { layer }: NodePlan): BuiltLayer {
  const found = built[layer];
  if (!found) throw new Error('The plan uses a layer that it does not list.');
  return found;
}

/**
 * The network of a plan, its weights drawn from the seed.
 * @throws Error when the plan has a layer, initializer or regularizer that this trainer does not compute
 */
export function buildNetwork(plan: NetworkPlan, seed: number): Network {
  const weights: Weight[] = [];
  const built = plan.layers.map((layerPlan, index): BuiltLayer => {
    const layer = layerNamed(layerPlan.kind);
    const own = buildWeights(layerPlan, seed, weights.length);
    weights.push(...own);
    return {
      plan: layerPlan,
      layer,
      weights: new Map(own.map((weight) => [weight.plan.name, weight.variable])),
      states: buildStates(layerPlan, layer, batchOf(plan, index), inputOf(plan, index)),
    };
  });
  return {
    plan,
    weights,
    states: built.flatMap(({ states }) => [...states.values()]),
    forward: (inputs, pass, known) => {
      const values = new Values(inputs);
      for (const [i, node] of plan.nodes.entries())
        values.add(known?.get(i) ?? runNode(node, layerOf(built, node), values, pass));
      return plan.outputs.map(({ ref }) => values.at(ref));
    },
    lookUps: (inputs, pass) => {
      const values = new Values(inputs);
      const found = [...plan.nodes.entries()].filter(([, node]) => isLookUp(layerOf(built, node), node));
      return new Map(found.map(([i, node]) => [i, runNode(node, layerOf(built, node), values, pass)]));
    },
    penalties: () =>
      weights.flatMap((weight) => {
        const regularizer = configured(weight);
        return regularizer ? [penalty(weight.variable, regularizer)] : [];
      }),
  };
}
