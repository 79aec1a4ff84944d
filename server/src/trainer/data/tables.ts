import type { Config, LayerPlan, NetworkPlan, NodePlan, TensorRef } from '../../protocol/index.ts';
import { layerIn } from '../ops/config.ts';

/** A table of vectors that an input's values are looked up in. */
export interface LookedIn {
  readonly layer: string;
  readonly rows: number;
  /** Of the layer in the spec, from 0. */
  readonly line: number;
}

/** Layers that hand on every value as it is, in another shape or beside others. */
const CARRIERS: ReadonlySet<string> = new Set(['Concatenate', 'Flatten', 'Identity', 'Permute', 'RepeatVector', 'Reshape']);

const WRAPPERS: ReadonlySet<string> = new Set(['SpectralNormalization', 'TimeDistributed']);

interface Kind {
  readonly kind: string;
  readonly name: string;
  readonly config: Config;
}

/** What a layer does, whatever it is wrapped in. */
function innermost({ kind, name, config }: Kind): Kind {
  if (!WRAPPERS.has(kind)) return { kind, name, config };
  const inner = layerIn(config, 'layer');
  return innermost({ kind: inner.name, name: inner.layerName, config: inner.config });
}

/** The table of a layer that takes ids; `null` for any other. */
function tableOf(layer: LayerPlan, { options }: NodePlan): LookedIn | null {
  const { kind, name, config } = innermost(layer);
  const back = kind === 'ReversibleEmbedding' && options?.reverse === true;
  if ((kind !== 'Embedding' && kind !== 'ReversibleEmbedding') || back || typeof config.input_dim !== 'number') return null;
  return { layer: name, rows: config.input_dim, line: layer.line };
}

const smaller = (a: LookedIn | undefined, b: LookedIn): LookedIn => (a && a.rows <= b.rows ? a : b);

/** Which inputs of a network are ids, and of which table: the smallest, where there are several. By the number of the input. */
export function tablesOf({ layers, nodes }: NetworkPlan): ReadonlyMap<number, LookedIn> {
  const found = new Map<number, LookedIn>();
  const carried: (readonly number[])[] = [];
  const inputsAt = ({ node, index }: TensorRef): readonly number[] => (node < 0 ? [index] : (carried[node] ?? []));
  for (const node of nodes) {
    const layer = layers[node.layer];
    if (!layer) throw new Error('The plan uses a layer that it does not list.');
    const inputs = node.inputs.flatMap(inputsAt);
    carried.push(CARRIERS.has(innermost(layer).kind) ? inputs : []);
    const table = tableOf(layer, node);
    if (table) for (const input of inputs) found.set(input, smaller(found.get(input), table));
  }
  return found;
}
