import { type Problem, readSpec } from '../../../server/src/language/index.ts';
import type { NetworkModel, NodeModel } from '../../../server/src/language/semantics/model.ts';

/** What this project makes of a spec, in Keras's terms. */

export type Sizes = readonly (number | null)[];

export interface OurLayer {
  readonly name: string;
  readonly params: number;
  readonly weights: readonly (readonly [path: string, shape: readonly number[], trainable: boolean])[];
}

export interface Ours {
  readonly errors: readonly Problem[];
  /** One a use of a layer, in order, until the first that is refused: the shapes of its outputs. */
  readonly shapes: readonly (readonly Sizes[])[];
  /** The layers that have a shape, in the order of the text. */
  readonly layers: readonly OurLayer[];
  readonly network: NetworkModel | undefined;
  /** Whether a layer hides steps from those after it. */
  readonly masks: boolean;
}

const shapesOf = ({ outputs }: NodeModel): readonly Sizes[] =>
  outputs.map(({ shape }) => (shape ?? []).map((size) => (typeof size === 'number' ? size : null)));

const isBuilt = ({ outputs, fault }: NodeModel): boolean => !fault && outputs.every(({ shape }) => shape !== undefined);

const layersOf = ({ layers }: NetworkModel): readonly OurLayer[] =>
  layers.flatMap(({ name, weights }) =>
    weights === undefined
      ? []
      : [
          {
            name,
            params: weights.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0),
            weights: weights.map((weight) => [`${name}/${weight.name}`, weight.shape, weight.trainable] as const),
          },
        ],
  );

/** Reads a spec with one network. */
export const readOurs = (text: string): Ours => {
  const spec = readSpec(text);
  const [network] = spec.model.networks;
  const nodes = network?.nodes ?? [];
  const end = nodes.findIndex((node) => !isBuilt(node));
  return {
    errors: spec.problems().filter(({ severity }) => severity === 'error'),
    shapes: (end < 0 ? nodes : nodes.slice(0, end)).map(shapesOf),
    layers: network ? layersOf(network) : [],
    network,
    masks: network?.layers.some(({ entry }) => entry.mask === 'creates') ?? false,
  };
};
