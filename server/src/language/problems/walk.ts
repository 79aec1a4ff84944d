import type { LayerEntry } from '../../catalogue/index.ts';
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
  readonly node: readonly Check<NodeModel>[];
}

const checks = new WeakMap<LayerEntry, Checks>();

/** The checks that look at a kind of layer. */
const checksOf = (entry: LayerEntry): Checks => {
  const known = checks.get(entry);
  if (known) return known;
  const found: Checks = {
    layer: RULES.flatMap((rule) => (rule.layer?.of(entry) ? [{ rule, each: rule.layer }] : [])),
    node: RULES.flatMap((rule) => (rule.node?.of(entry) ? [{ rule, each: rule.node }] : [])),
  };
  checks.set(entry, found);
  return found;
};

export interface Told {
  readonly rule: Rule;
  readonly report: Report;
}

const tell = <T>(told: Told[], all: readonly Check<T>[], one: T, context: Context, network: NetworkModel): void => {
  for (const { rule, each } of all) for (const report of each.check(one, context, network)) told.push({ rule, report });
};

/** What the rules say that look at one layer at a time, in one walk over each network. */
export const walk = (context: Context): readonly Told[] => {
  const told: Told[] = [];
  for (const network of context.networks) {
    for (const layer of network.layers) tell(told, checksOf(layer.entry).layer, layer, context, network);
    for (const node of network.nodes) tell(told, checksOf(node.layer.entry).node, node, context, network);
  }
  return told;
};
