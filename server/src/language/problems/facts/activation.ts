import type { LayerEntry, Plain } from '../../../catalogue/index.ts';
import type { Configured } from '../../../protocol/index.ts';
import type { CallSite, LayerModel, NodeModel, TensorModel } from '../../semantics/model.ts';
import { configuredOf, isRecord } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';

/** The configuration that computes: that of the layer inside a wrapper, where there is one. */
export const innerConfig = ({ config }: LayerModel): Readonly<Record<string, Plain>> | undefined => {
  const inner = config?.layer;
  return isRecord(inner) && isRecord(inner.config) ? inner.config : config;
};

/** The call that takes the arguments of that configuration. */
export const innerCall = ({ call: site, entry }: LayerModel, context: Context): CallSite => {
  if (!('layer' in entry.params)) return site;
  const inner = site.arguments.find(({ parameter }) => parameter === 'layer')?.argument.value;
  return (inner && context.model.calls.get(inner.range.start)) ?? site;
};

/** Whether a layer is an activation, and no layer that takes one: `ReLU()`, `Softmax()`. */
export const isActivationItself = ({ entry }: LayerModel): boolean =>
  entry.category === 'activation' && !('activation' in entry.params);

/** The activation that a layer applies or is; `null` for none, `linear` included. */
export const ownActivation = (layer: LayerModel): Configured | null => {
  const { entry, config } = layer;
  if (isActivationItself(layer)) return { name: entry.name.toLowerCase(), config: config ?? {} };
  const own = configuredOf(innerConfig(layer)?.activation);
  return own?.name === 'linear' ? null : own;
};

/** The axes that the softmax of a node runs along, from 0; `axis` is an argument of `Softmax` alone, elsewhere it is the last. */
export const softmaxAxes = ({ layer, outputs }: NodeModel): readonly number[] => {
  const rank = outputs[0]?.shape?.length ?? 0;
  const axis = ownActivation(layer)?.config.axis ?? -1;
  return [axis].flat().flatMap((one) => (typeof one === 'number' ? [one < 0 ? one + rank : one] : []));
};

/** Whether layers of a kind, or the layer inside them, may have an activation. */
export const mayActivate = ({ category, params }: LayerEntry): boolean =>
  category === 'activation' || 'layer' in params || Object.keys(params).some((key) => key.endsWith('activation'));

/** Layers past which a value is still the same kind of value. */
const PASSING: ReadonlySet<string> = new Set(['regularization', 'normalization', 'activation', 'reshaping', 'pooling']);

const COMPUTING: ReadonlySet<string> = new Set(['core', 'convolution', 'recurrent']);

const isPassing = ({ layer: { entry, weights } }: NodeModel): boolean =>
  PASSING.has(entry.category) || (entry.category === 'core' && weights?.length === 0);

/** What an output is made by. */
export interface Ending {
  /** The last layer that computes something of its own. */
  readonly last: NodeModel;
  /** The activation nearest to the output, and the node that applies it; `null`: none. */
  readonly activation: { readonly applied: Configured; readonly node: NodeModel } | null;
}

/** How the value of a tensor comes about; `undefined` when that is not one layer: branches meet there, or it is an input. */
export const endingOf = ({ node: from }: TensorModel): Ending | undefined => {
  let activation: Ending['activation'] = null;
  for (let node = from; node; node = node.inputs[0]?.node) {
    const applied = ownActivation(node.layer);
    if (!activation && applied) activation = { applied, node };
    if (isPassing(node)) continue;
    return activation || COMPUTING.has(node.layer.entry.category) ? { last: node, activation } : undefined;
  }
  return undefined;
};
