import type { Config, LayerPlan, NetworkPlan, Plain } from '../../protocol/index.ts';

/** A node whose layer ends in a `relu`. */
export interface ReluNode {
  readonly node: number;
  readonly layer: LayerPlan;
}

const nameOf = (value: Plain | undefined): string | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? String((value as Config).name) : undefined;

/** Layers with an activation inside, whose output is not what it gives. */
const RECURRENT = /LSTM|GRU|RNN/;

/** Whether what a layer gives went through a `relu` last, which a unit can get stuck in: without a slope below 0. */
function endsInRelu({ kind, config }: LayerPlan): boolean {
  if (kind === 'ReLU') return config.negative_slope === 0 && config.threshold === 0;
  return !RECURRENT.test(kind) && nameOf(config.activation) === 'relu';
}

/** The nodes that end in a `relu`, in the order of the plan. */
export const relusOf = ({ nodes, layers }: NetworkPlan): readonly ReluNode[] =>
  nodes.flatMap((node, i) => {
    const layer = layers[node.layer];
    return layer && endsInRelu(layer) ? [{ node: i, layer }] : [];
  });

/** The axis of a layer's units, or filters. */
export const unitAxis = ({ config }: LayerPlan, rank: number): number => (config.data_format === 'channels_first' ? 1 : rank - 1);
