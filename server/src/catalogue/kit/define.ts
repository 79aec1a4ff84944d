import { dtypeFault } from './dtypes.ts';
import type { Entry, LayerEntry, SettingsEntry } from './entry.ts';
import { isFault } from './fault.ts';
import type { EntryKind, Params, ParamType } from './param.ts';
import { freeze, weightFault } from './weights.ts';

/** Whether the common argument `trainable` freezes the layer's weights. */
const isFrozen = ({ freezes }: { readonly freezes?: false }, config: object): boolean =>
  freezes !== false && 'trainable' in config && config.trainable === false;

/** The type of the layer's weights. A wrapper's is not that of the layer inside. */
const dtypeOf = ({ params }: { readonly params: Params }, config: object): unknown =>
  'dtype' in config && !Object.values(params).some(({ type }) => holdsLayers(type)) ? config.dtype : undefined;

const holdsLayers = (type: ParamType): boolean => {
  if (type.kind === 'list') return holdsLayers(type.of);
  return type.kind === 'layer' || (type.kind === 'union' && type.of.some(holdsLayers));
};

/**
 * A layer: what `LayerEntry` asks for, checked against the types of its own parameters. What holds for every layer is added
 * here: `trainable=false` freezes the weights that are its own, and initializers, regularizers, constraints and `dtype` must suit
 * them.
 */
export const defineLayer = <const P extends Params>(entry: Omit<LayerEntry<P>, 'kind'>): LayerEntry<P> => ({
  kind: 'layer',
  ...entry,
  weights: (inputs, config, lookup) => {
    const weights = entry.weights(inputs, config, lookup);
    if (isFault(weights)) return weights;
    const all = isFrozen(entry, config) ? freeze(weights) : weights;
    return weightFault(all) ?? dtypeFault(all, dtypeOf(entry, config)) ?? all;
  },
});

const definer =
  <K extends EntryKind>(kind: K) =>
  <const P extends Params>(entry: Omit<Entry<P>, 'kind'>): Entry<P> & { readonly kind: K } => ({ kind, ...entry });

export const defineActivation = definer('activation');
export const defineInitializer = definer('initializer');
export const defineRegularizer = definer('regularizer');
export const defineConstraint = definer('constraint');
export const defineLoss = definer('loss');
export const defineMetric = definer('metric');
export const defineOptimizer = definer('optimizer');
export const defineSchedule = definer('schedule');
export const defineCallback = definer('callback');
/** Where data come from: `csv("f.csv")`. */
export const defineSource = definer('source');
/** A made-up data set: `generate(spirals)`. */
export const defineGenerator = definer('generator');
/** What is done to data: `window(length=24)`, `divide_by(255)`. */
export const defineTransform = definer('transform');
/** What a search draws from: `uniform(0.2, 0.5)`. */
export const defineSpace = definer('space');
export const defineObjective = definer('objective');

/** A block of settings. */
export const defineSettings = (entry: SettingsEntry): SettingsEntry => entry;
