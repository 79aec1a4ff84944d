import type { Fault, LayerEntry, Shape, WeightSpec } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { Masks } from './masks.ts';
import type { CallSite, InputModel, LayerModel, NodeModel, Site, TensorModel } from './model.ts';
import { NamedSizes } from './named-sizes.ts';
import { Namer } from './naming.ts';
import type { Reading } from './readings.ts';

/** The parts of a network while it is being built. */
export interface OpenTensor extends TensorModel {
  readonly names: string[];
  readers: NodeModel[];
}

export interface OpenNode extends NodeModel {
  readonly layer: OpenLayer;
  outputs: readonly OpenTensor[];
  fault: Fault | undefined;
}

export interface OpenLayer extends LayerModel {
  readonly entry: LayerEntry;
  readonly config: Config | undefined;
  readonly call: CallSite;
  readonly site: Site;
  /** The shape of the input that its call declares, with the argument that does. */
  readonly declared: Declared | undefined;
  /** What is remembered of its call; `undefined` when its configuration is not that of the call alone. */
  readonly reading: Reading | undefined;
  weights: readonly WeightSpec[] | undefined;
  readonly nodes: OpenNode[];
}

export interface Declared {
  /** The batch first. */
  readonly shape: Shape;
  /** `undefined` when the layer implies the shape without saying so. */
  readonly argument: ast.Range | undefined;
}

/** The readers of every tensor that is not read yet. */
const NOBODY: NodeModel[] = [];

export const newTensor = (shape: Shape | undefined, node?: NodeModel, index = 0): OpenTensor => ({
  shape,
  node,
  index,
  names: [],
  readers: NOBODY,
});

/** Notes that a node reads a tensor. */
export const noteReader = (tensor: OpenTensor, node: NodeModel): void => {
  if (tensor.readers === NOBODY) tensor.readers = [node];
  else tensor.readers.push(node);
};

/** A tensor of which nothing is known: what an error leaves behind. */
export const unknownTensor = (): OpenTensor => newTensor(undefined);

/** One network while it is being built. */
export class Graph {
  readonly inputs: InputModel[] = [];
  readonly layers: OpenLayer[] = [];
  readonly nodes: OpenNode[] = [];
  readonly namer = new Namer();
  readonly sizes = new NamedSizes();
  readonly masks = new Masks();
  /** Names in use, with the argument that gave them, or the call that was named. */
  readonly names = new Map<string, { readonly range: ast.Range; readonly given: boolean }>();
  /** Whether something in it is unknown, wrong, or left out. */
  flawed = false;

  /** Forgets what was built: the network is too large. */
  clear(): void {
    for (const parts of [this.inputs, this.layers, this.nodes]) parts.length = 0;
    this.names.clear();
  }
}
