import type { LayerEntry, Shape } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type { LayerModel, NetworkModel, NodeModel } from '../semantics/model.ts';
import type { Context } from './context.ts';
import type { Each, Report, Rule } from './rule.ts';
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

export interface Told {
  readonly rule: Rule;
  readonly report: Report;
}

/** Makes some checks; answers whether none finds anything. */
const tell = <T>(told: Told[], all: readonly Check<T>[], one: T, context: Context, network: NetworkModel): boolean => {
  const before = told.length;
  for (const { rule, each } of all) for (const report of each.check(one, context, network)) told.push({ rule, report });
  return told.length === before;
};

/** With what a configuration was found sound last. */
interface Sound {
  weights?: LayerModel['weights'];
  shape?: Shape;
}

const unproven = (_: Config): Sound => ({});

/** Layers whose calls say the same share their configuration, their weights and their shapes: see `Readings`. */
const soundOf = ({ config }: LayerModel, context: Context): Sound => (config ? context.of(config, unproven) : {});

const tellLayer = (told: Told[], layer: LayerModel, context: Context, network: NetworkModel): void => {
  const { layer: all } = checksOf(layer.entry);
  if (all.length === 0) return;
  const known = soundOf(layer, context);
  if (layer.weights && known.weights === layer.weights) return;
  if (tell(told, all, layer, context, network) && layer.weights) known.weights = layer.weights;
};

const tellNode = (told: Told[], node: NodeModel, context: Context, network: NetworkModel): void => {
  const { alone, around } = checksOf(node.layer.entry);
  tell(told, around, node, context, network);
  if (alone.length === 0) return;
  const shape = node.inputs.length === 1 ? node.inputs[0]?.shape : undefined;
  const known = soundOf(node.layer, context);
  if (shape && known.shape === shape) return;
  if (tell(told, alone, node, context, network) && shape && !node.options) known.shape = shape;
};

/** What the rules say that look at one layer at a time, in one walk over each network. */
export const walk = (context: Context): readonly Told[] => {
  const told: Told[] = [];
  for (const network of context.networks) {
    for (const layer of network.layers) tellLayer(told, layer, context, network);
    for (const node of network.nodes) tellNode(told, node, context, network);
  }
  return told;
};
