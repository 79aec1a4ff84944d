import type { LayerModel, NetworkModel, NodeModel, OutputModel, TensorModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
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

/** Searches that go further back than this are remembered. */
const FAR = 16;

/**
 * A search for the nearest node before one at which it ends, along the first input of each. What it finds far away is kept
 * for the check, so that asking every node of a long chain takes no longer than walking the chain once.
 */
export const searchBefore = (isEnd: (one: NodeModel) => boolean) => {
  const noneYet = (): Map<NodeModel, NodeModel | undefined> => new Map();
  const searchFar = (node: NodeModel, context: Context): NodeModel | undefined => {
    const known = context.once(noneYet);
    const way: NodeModel[] = [];
    let at: NodeModel | undefined = node;
    for (; at && !isEnd(at) && !known.has(at); at = at.inputs[0]?.node) way.push(at);
    const found = at && !isEnd(at) ? known.get(at) : at;
    for (const one of way) known.set(one, found);
    return found;
  };
  return (node: NodeModel, context: Context): NodeModel | undefined => {
    let at = node.inputs[0]?.node;
    for (let steps = 0; at && !isEnd(at); steps++) {
      if (steps === FAR) return searchFar(at, context);
      at = at.inputs[0]?.node;
    }
    return at;
  };
};

/** The nearest node before one that does more than keep the shape. */
export const solidBefore = searchBefore((node) => !isShapePreserving(node));

/** Whether the shapes of what a node reads are known, and it reads something. */
export const readsKnown = ({ inputs }: NodeModel): boolean =>
  inputs.length > 0 && inputs.every(({ shape }) => shape !== undefined);

/** Whether the shapes of what a node gives are known. */
export const givesKnown = ({ outputs }: NodeModel): boolean => outputs.every(({ shape }) => shape !== undefined);

/** The nodes that read what a node makes. */
export const after = ({ outputs }: NodeModel): readonly NodeModel[] => outputs.flatMap(({ readers }) => readers);

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

/** Whether a network is one path, so that hints about the design of convolutions mean something. */
export const isSequentialPath = (network: NetworkModel, context: Context): boolean => context.of(network, isPath);

const isReadOnce = ({ readers }: TensorModel): boolean => readers.length <= 1;

/** Transposed convolutions and their like, which make maps larger. */
const isUpward = ({ layer: { entry } }: NodeModel): boolean =>
  entry.name.startsWith('UpSampling') || entry.name.endsWith('Transpose');

const isPath = ({ inputs, nodes }: NetworkModel): boolean =>
  inputs.every(({ tensor }) => isReadOnce(tensor)) &&
  nodes.every((node) => node.inputs.length <= 1 && node.outputs.every(isReadOnce) && !isMerge(node) && !isUpward(node));

const NO_SIZES: readonly number[] = [];

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** The sizes of a window argument of a layer: `kernel_size`, `pool_size`, `strides`; none where it has no such argument. */
export const sizesOf = (layer: LayerModel, key: string): readonly number[] => {
  const value = innerConfig(layer)?.[key];
  if (typeof value === 'number') return [value];
  if (!Array.isArray(value)) return NO_SIZES;
  return value.every(isNumber) ? value : value.filter(isNumber);
};
