import type { Fault, LayerEntry, Shape, WeightSpec } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { Masks } from './masks.ts';
import type { CallSite, InputModel, LayerModel, NodeModel, Site, TensorModel } from './model.ts';
import { NamedSizes } from './named-sizes.ts';
import { Namer } from './naming.ts';
import type { Meaning } from './readings.ts';

/** The parts of a network while it is being built. */
export interface OpenTensor extends TensorModel {
  names: string[];
  readers: NodeModel[];
}

export interface OpenNode extends NodeModel {
  readonly layer: OpenLayer;
  index: number;
  inputs: readonly TensorModel[];
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
  /** What its call means; `undefined` when its configuration is not that of the call alone. */
  readonly meaning: Meaning | undefined;
  weights: readonly WeightSpec[] | undefined;
  nodes: OpenNode[];
}

export interface Declared {
  /** The batch first. */
  readonly shape: Shape;
  /** `undefined` when the layer implies the shape without saying so. */
  readonly argument: ast.Range | undefined;
}

/** One more in a list that begins as one that all share, for most lists stay without any, or have one. */
export const joined = <T>(list: T[], one: T): T[] => {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
};

const NAMELESS: string[] = [];
const UNREAD: NodeModel[] = [];

export const newTensor = (shape: Shape | undefined, node?: NodeModel, index = 0): OpenTensor => ({
  shape,
  node,
  index,
  names: NAMELESS,
  readers: UNREAD,
});

/** Forgets which nodes read a tensor. */
export const unread = (tensor: OpenTensor): void => {
  tensor.readers = UNREAD;
};

/** A tensor of which nothing is known: what an error leaves behind. */
export const unknownTensor = (): OpenTensor => newTensor(undefined);

/** Layers, and the calls that name them. */
interface Named {
  readonly layers: readonly Pick<OpenLayer, 'name'>[];
  readonly callees: readonly ast.Range[];
}

/** One network while it is being built. */
export class Graph {
  readonly inputs: InputModel[] = [];
  readonly layers: OpenLayer[] = [];
  readonly nodes: OpenNode[] = [];
  readonly namer = new Namer();
  readonly sizes = new NamedSizes();
  readonly masks = new Masks();
  readonly #names = new Map<string, ast.Range>();
  /** Layers whose names are in use, and are not among `#names` yet. */
  #named: Named[] = [];
  /** The names in use that an argument gave. */
  readonly given = new Set<string>();
  /** Whether something in it is unknown, wrong, or left out. */
  flawed = false;

  /** Takes names that are sure to be new, for as long as no argument gives one: Keras numbers them. */
  takeNames(named: Named): void {
    this.#named.push(named);
  }

  /** Names in use, with the argument that gave them, or the call that was named. */
  get names(): Map<string, ast.Range> {
    for (const { layers, callees } of this.#named)
      for (const [i, { name }] of layers.entries()) {
        const callee = callees[i];
        if (callee) this.#names.set(name, callee);
      }
    this.#named = [];
    return this.#names;
  }

  /** Forgets what was built: the network is too large. */
  clear(): void {
    for (const parts of [this.inputs, this.layers, this.nodes]) parts.length = 0;
    this.names.clear();
    this.given.clear();
  }
}
