import type { Catalogue } from '../catalogue/index.ts';
import type { PlanShape } from '../protocol/index.ts';
import { type MemorySummary, memoryOf } from './memory.ts';
import { configOf } from './semantics/infer.ts';
import type { LayerModel, Model, NetworkModel, NodeModel, SettingsModel, TensorModel } from './semantics/model.ts';
import { plainShape } from './semantics/plain-shape.ts';
import { reachable } from './semantics/reach.ts';

/** `nnspec summary --json` of one network; a size that is not known is `null`, the batch comes first. */
export interface NetworkSummary {
  readonly name: string;
  readonly total_params: number;
  readonly trainable_params: number;
  readonly non_trainable_params: number;
  readonly inputs: readonly NamedShape[];
  readonly outputs: readonly NamedShape[];
  /** Without inputs, in the order of the text, a shared layer once. */
  readonly layers: readonly LayerSummary[];
  readonly memory: MemorySummary;
}

export interface NamedShape {
  readonly name: string;
  readonly shape: PlanShape;
}

export interface LayerSummary {
  readonly name: string;
  readonly kind: string;
  /** A list of shapes for a layer with several outputs. */
  readonly output_shape: PlanShape | readonly PlanShape[];
  readonly params: number;
  readonly trainable_params: number;
  /** Names of the layers and inputs that it reads, at every use of it. */
  readonly inputs: readonly string[];
  /** Multiply-adds for one sample, all uses together; `null` when a size is unknown. */
  readonly macs: number | null;
}

const count = (layer: LayerModel, trainable?: boolean): number =>
  (layer.weights ?? [])
    .filter((weight) => trainable === undefined || weight.trainable === trainable)
    .reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0);

const total = (layers: readonly LayerModel[], trainable?: boolean): number =>
  layers.reduce((sum, layer) => sum + count(layer, trainable), 0);

const macsOf = (node: NodeModel, catalogue: Catalogue): number | null => {
  const shapes = node.inputs.map(({ shape }) => shape ?? []);
  const config = configOf(node);
  return config ? node.layer.entry.macs(shapes, config, catalogue) : null;
};

const sourceName = (tensor: TensorModel, network: NetworkModel): string =>
  tensor.node?.layer.name ?? network.inputs.find((input) => input.tensor === tensor)?.name ?? '';

const summariseLayer = (layer: LayerModel, network: NetworkModel, catalogue: Catalogue): LayerSummary => {
  const shapes = layer.nodes[0]?.outputs.map(({ shape }) => plainShape(shape)) ?? [];
  const [only = []] = shapes;
  const macs = layer.nodes.map((node) => macsOf(node, catalogue));
  return {
    name: layer.name,
    kind: layer.entry.name,
    output_shape: shapes.length === 1 ? only : shapes,
    params: count(layer),
    trainable_params: count(layer, true),
    inputs: layer.nodes.flatMap(({ inputs }) => inputs.map((tensor) => sourceName(tensor, network))),
    macs: macs.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0),
  };
};

/**
 * The network as `summary` shows it: what its outputs depend on, as Keras counts a model. Only for a complete network.
 * `train` is the block that trains it, whose batch size and optimizer decide on memory.
 */
export const summarise = (network: NetworkModel, catalogue: Catalogue, train?: SettingsModel): NetworkSummary => {
  const nodes = reachable(network);
  const layers = network.layers.filter((layer) => layer.nodes.some((node) => nodes.has(node)));
  return {
    name: network.name,
    total_params: total(layers),
    trainable_params: total(layers, true),
    non_trainable_params: total(layers, false),
    inputs: network.inputs.map(({ name, tensor }) => ({ name, shape: plainShape(tensor.shape) })),
    outputs: network.outputs.map(({ name, tensor }) => ({ name, shape: plainShape(tensor.shape) })),
    layers: layers.map((layer) => summariseLayer(layer, network, catalogue)),
    memory: memoryOf(network, layers, [...nodes], train),
  };
};

/** The summaries of a file: a network whose shapes have an error is left out, the others stay. */
export const summaries = ({ networks, train }: Model, catalogue: Catalogue): readonly NetworkSummary[] =>
  networks
    .filter(({ complete }) => complete)
    .map((network) =>
      summarise(
        network,
        catalogue,
        train.find((block) => block.network === network),
      ),
    );
