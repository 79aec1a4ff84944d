import type { LayerModel, NetworkModel, NodeModel, OutputModel, TensorModel } from '../../semantics/model.ts';
import { innerConfig, ownActivation } from './activation.ts';

/** The terms in which rules.md speaks of layers and of the way between them. */

/** Dense, and every convolution: plain, transposed, separable, depthwise. Recurrent layers are not meant. */
export const isLearning = ({ layer: { entry } }: NodeModel): boolean =>
  entry.name === 'Dense' || entry.category === 'convolution';

export const isRecurrent = ({ layer: { entry } }: NodeModel): boolean => entry.category === 'recurrent';

export const isPooling = ({ layer: { entry } }: NodeModel): boolean => entry.category === 'pooling';

/** Several values become one: Add and its like, Concatenate, Dot, attention. */
export const isMerge = ({ layer: { entry } }: NodeModel): boolean =>
  entry.category === 'merging' || entry.category === 'attention';

const PRESERVING: ReadonlySet<string> = new Set(['regularization', 'normalization', 'activation']);
const KEEPING: ReadonlySet<string> = new Set(['Rescaling', 'Normalization', 'Identity']);

/** Whether each value keeps its place: dropout, noise, normalisation, an activation, Rescaling, Identity. */
export const isShapePreserving = ({ layer: { entry } }: NodeModel): boolean =>
  PRESERVING.has(entry.category) || KEEPING.has(entry.name);

/** The nodes before one, the nearest first, along the first input of each. */
export function* before({ inputs }: NodeModel): Generator<NodeModel> {
  for (let node = inputs[0]?.node; node; node = node.inputs[0]?.node) yield node;
}

const readers = new WeakMap<NetworkModel, ReadonlyMap<TensorModel, readonly NodeModel[]>>();

/** The nodes that read each tensor of a network, in order. */
export const readersOf = (network: NetworkModel): ReadonlyMap<TensorModel, readonly NodeModel[]> => {
  const known = readers.get(network);
  if (known) return known;
  const found = new Map<TensorModel, NodeModel[]>();
  for (const node of network.nodes)
    for (const tensor of node.inputs) {
      const list = found.get(tensor);
      if (list) list.push(node);
      else found.set(tensor, [node]);
    }
  readers.set(network, found);
  return found;
};

/** The nodes that read what a node makes. */
export const after = (node: NodeModel, network: NetworkModel): readonly NodeModel[] =>
  node.outputs.flatMap((tensor) => readersOf(network).get(tensor) ?? []);

const hasWeights = ({ weights }: LayerModel): boolean => (weights?.length ?? 0) > 0;

/** `last`: the last layer with weights of its own on the way to an output, normalisations left out; its way is not branched. */
export const lastOf = ({ tensor }: OutputModel): NodeModel | undefined => {
  for (let node = tensor.node; node; node = node.inputs[0]?.node) {
    const { layer } = node;
    if (hasWeights(layer) && !isShapePreserving(node)) return node;
    if (node.inputs.length !== 1) return undefined;
  }
  return undefined;
};

/** Whether the layer itself bends its values: it has, or is, an activation that is neither linear nor none. */
export const isNonlinear = ({ layer }: NodeModel): boolean => ownActivation(layer) !== null;

const paths = new WeakMap<NetworkModel, boolean>();

/** Whether a network is one path, so that hints about the design of convolutions mean something. */
export const isSequentialPath = (network: NetworkModel): boolean => {
  const known = paths.get(network) ?? isPath(network);
  paths.set(network, known);
  return known;
};

const isPath = (network: NetworkModel): boolean =>
  network.nodes.every(
    (node) => !isMerge(node) && node.inputs.length <= 1 && !/^UpSampling|Transpose$/.test(node.layer.entry.name),
  ) && [...readersOf(network).values()].every((list) => list.length <= 1);

/** The sizes of a window argument of a layer: `kernel_size`, `pool_size`, `strides`; none where it has no such argument. */
export const sizesOf = (layer: LayerModel, key: string): readonly number[] => {
  const value = innerConfig(layer)?.[key];
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.filter((size) => typeof size === 'number') : [];
};
