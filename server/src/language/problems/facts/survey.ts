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
  /** Whether it keeps a state from one batch to the next. */
  readonly stateful: boolean;
}

const isRegularizer = endsIn('_regularizer');
const isInitializer = endsIn('_initializer');

const read = (layer: LayerModel, context: Context): Traits => {
  const config = innerConfig(layer);
  const given = innerCall(layer, context).arguments;
  const shares = [config?.dropout, config?.recurrent_dropout];
  return {
    activation: ownActivation(layer)?.name,
    regularized: given.some(isRegularizer),
    initialized: given.some(isInitializer),
    bounded: configuredOf(config?.kernel_constraint)?.name === 'MaxNorm',
    drops: layer.entry.name.includes('Dropout') || shares.some((share) => typeof share === 'number' && share > 0),
    stateful: config?.stateful === true || layer.config?.stateful === true,
  };
};

const noTraits = (): Map<Config, Traits> => new Map();

const traitsOf = (layer: LayerModel, known: Map<Config, Traits>, context: Context): Traits => {
  const { config } = layer;
  if (!config) return read(layer, context);
  const traits = known.get(config) ?? read(layer, context);
  known.set(config, traits);
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
  /** The first use of a layer that keeps a state. */
  readonly stateful: NodeModel | undefined;
}

const survey = ({ layers, nodes }: NetworkModel, context: Context): Survey => {
  const known = context.once(noTraits);
  const activations = new Map<string, NodeModel[]>();
  let stateful: NodeModel | undefined;
  for (const node of nodes) {
    const traits = traitsOf(node.layer, known, context);
    if (traits.stateful) stateful ??= node;
    const { activation } = traits;
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
    const traits = traitsOf(layer, known, context);
    if (traits.regularized) regularized.push(layer);
    if (traits.initialized) initialized.push(layer);
    if (traits.bounded) bounded.push(layer);
    drops ||= traits.drops;
  }
  return { activations, regularized, initialized, bounded, drops, stateful };
};

/** The survey of a network, made once for all rules. */
export const surveyOf = (network: NetworkModel, context: Context): Survey => context.of(network, survey);
