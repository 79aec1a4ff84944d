import type { LayerEntry, Shape } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type { LayerModel, NetworkModel, NodeModel } from '../semantics/model.ts';
import type { Context } from './context.ts';
import type { Each, Rule, Told } from './rule.ts';
import { RULES } from './rules.ts';

/** A rule with its check of one layer or one node. */
interface Check<T> {
  readonly rule: Rule;
  readonly each: Each<T>;
}

interface Checks {
  readonly layer: readonly Check<LayerModel>[];
  /** Those that look at a use alone, and those that look around it. */
  readonly alone: readonly Check<NodeModel>[];
  readonly around: readonly Check<NodeModel>[];
}

const checks = new Map<LayerEntry, Checks>();

/** The checks that look at a kind of layer. */
const checksOf = (entry: LayerEntry): Checks => {
  const known = checks.get(entry);
  if (known) return known;
  const nodes = RULES.flatMap((rule) => (rule.node?.of(entry) ? [{ rule, each: rule.node }] : []));
  const found: Checks = {
    layer: RULES.flatMap((rule) => (rule.layer?.of(entry) ? [{ rule, each: rule.layer }] : [])),
    alone: nodes.filter(({ each }) => each.alone),
    around: nodes.filter(({ each }) => !each.alone),
  };
  checks.set(entry, found);
  return found;
};

/** With what a configuration was found sound last. */
interface Sound {
  weights: LayerModel['weights'];
  shape: Shape | undefined;
}

/** One walk over the networks. */
interface Walk {
  readonly context: Context;
  readonly told: Told[];
  /** Layers whose calls say the same share their configuration, their weights and their shapes: see `Readings`. */
  readonly sound: Map<Config, Sound>;
}

/** Makes some checks; answers whether none finds anything. */
const tell = <T>({ told, context }: Walk, all: readonly Check<T>[], one: T, network: NetworkModel): boolean => {
  const before = told.length;
  for (const { rule, each } of all) for (const report of each.check(one, context, network)) told.push({ rule, report });
  return told.length === before;
};

const soundOf = (config: Config | undefined, { sound }: Walk): Sound => {
  const known = config && sound.get(config);
  if (known) return known;
  const made: Sound = { weights: undefined, shape: undefined };
  if (config) sound.set(config, made);
  return made;
};

const tellLayer = (layer: LayerModel, walk: Walk, network: NetworkModel): void => {
  const { layer: all } = checksOf(layer.entry);
  if (all.length === 0) return;
  const known = soundOf(layer.config, walk);
  if (layer.weights && known.weights === layer.weights) return;
  if (tell(walk, all, layer, network) && layer.weights) known.weights = layer.weights;
};

const tellNode = (node: NodeModel, walk: Walk, network: NetworkModel): void => {
  const { alone, around } = checksOf(node.layer.entry);
  tell(walk, around, node, network);
  if (alone.length === 0) return;
  const shape = node.inputs.length === 1 ? node.inputs[0]?.shape : undefined;
  const known = soundOf(node.layer.config, walk);
  if (shape && known.shape === shape) return;
  if (tell(walk, alone, node, network) && shape && !node.options) known.shape = shape;
};

/** What the rules say that look at one layer at a time, in one walk over each network. */
export const walk = (context: Context): readonly Told[] => {
  const told: Told[] = [];
  const all: Walk = { context, told, sound: new Map() };
  for (const network of context.networks) {
    for (const layer of network.layers) tellLayer(layer, all, network);
    for (const node of network.nodes) tellNode(node, all, network);
  }
  return told;
};
