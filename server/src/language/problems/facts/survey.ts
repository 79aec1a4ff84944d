import type { Config } from '../../../protocol/index.ts';
import type { LayerModel, NetworkModel, NodeModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig, ownActivation } from './activation.ts';
import { endsIn } from './given.ts';

/** What rules about whole networks ask of a layer. Layers whose calls say the same share a configuration, and this with it. */
interface Traits {
  /** Keras's name of the activation that it has or is. */
  readonly activation: string | undefined;
  /** Whether an argument gives it a regularizer, or an initializer. */
  readonly regularized: boolean;
  readonly initialized: boolean;
  /** Whether the norm of its kernel is bounded. */
  readonly bounded: boolean;
  /** Whether it drops values. */
  readonly drops: boolean;
}

const read = (layer: LayerModel, context: Context): Traits => {
  const config = innerConfig(layer);
  const given = innerCall(layer, context).arguments;
  const shares = [config?.dropout, config?.recurrent_dropout];
  return {
    activation: ownActivation(layer)?.name,
    regularized: given.some(endsIn('_regularizer')),
    initialized: given.some(endsIn('_initializer')),
    bounded: configuredOf(config?.kernel_constraint)?.name === 'MaxNorm',
    drops: /Dropout/.test(layer.entry.name) || shares.some((share) => typeof share === 'number' && share > 0),
  };
};

const known = new WeakMap<Config, Traits>();

const traitsOf = (layer: LayerModel, context: Context): Traits => {
  const { config } = layer;
  const traits = (config && known.get(config)) ?? read(layer, context);
  if (config) known.set(config, traits);
  return traits;
};

/** What was found in one walk over a network, for the rules that look for a few of its layers. All in the order of the text. */
export interface Survey {
  /** The uses of layers by the activation that they have or are. */
  readonly activations: ReadonlyMap<string, readonly NodeModel[]>;
  readonly regularized: readonly LayerModel[];
  readonly initialized: readonly LayerModel[];
  readonly bounded: readonly LayerModel[];
  /** Whether any layer drops values. */
  readonly drops: boolean;
}

const survey = ({ layers, nodes }: NetworkModel, context: Context): Survey => {
  const activations = new Map<string, NodeModel[]>();
  for (const node of nodes) {
    const { activation } = traitsOf(node.layer, context);
    if (activation === undefined) continue;
    const list = activations.get(activation);
    if (list) list.push(node);
    else activations.set(activation, [node]);
  }
  const regularized: LayerModel[] = [];
  const initialized: LayerModel[] = [];
  const bounded: LayerModel[] = [];
  let drops = false;
  for (const layer of layers) {
    const traits = traitsOf(layer, context);
    if (traits.regularized) regularized.push(layer);
    if (traits.initialized) initialized.push(layer);
    if (traits.bounded) bounded.push(layer);
    drops ||= traits.drops;
  }
  return { activations, regularized, initialized, bounded, drops };
};

/** The survey of a network, made once for all rules. */
export const surveyOf = (network: NetworkModel, context: Context): Survey => context.of(network, survey);
