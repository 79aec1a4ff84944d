import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { isPooling, isSequentialPath, sizesOf } from '../facts/flow.ts';
import type { Related } from '../problem.ts';
import { defineRule, type Report, type Rule, words } from '../rule.ts';

/** What the hints on the design of convolutions share: they read one path, and speak once a network. */

/** From so many convolutions and poolings on a network is deep. */
const DEEP = 10;

const isMany = (size: number): boolean => size > 1;

/** A convolution that looks at more than one place. */
export const isWide = ({ layer }: NodeModel): boolean =>
  layer.entry.category === 'convolution' && sizesOf(layer, 'kernel_size').some(isMany);

export const kernelOf = ({ layer }: NodeModel): readonly number[] => sizesOf(layer, 'kernel_size');

export const filtersOf = ({ layer: { config } }: NodeModel): number | undefined =>
  typeof config?.filters === 'number' ? config.filters : undefined;

export const isGlobal = ({ layer: { entry } }: NodeModel): boolean => entry.name.startsWith('Global');

/** A pooling with a window. */
export const isWindowed = (node: NodeModel): boolean => isPooling(node) && !isGlobal(node);

/** The spatial axes of a convolution or pooling. */
export const axesOf = (node: NodeModel): number => (node.inputs[0]?.shape?.length ?? 2) - 2;

/** The convolutions and poolings of a path, in order. */
export interface Path {
  readonly network: NetworkModel;
  readonly nodes: readonly NodeModel[];
  /** Those of the nodes that look at more than one place. */
  readonly convolutions: readonly NodeModel[];
  readonly deep: boolean;
}

const pathOf = (network: NetworkModel, context: Context): Path | undefined => {
  if (!network.complete || !isSequentialPath(network, context)) return undefined;
  const [nodes, convolutions]: [NodeModel[], NodeModel[]] = [[], []];
  for (const node of network.nodes) {
    const wide = isWide(node);
    if (wide) convolutions.push(node);
    if (wide || isPooling(node)) nodes.push(node);
  }
  return convolutions.length > 0 ? { network, nodes, convolutions, deep: nodes.length >= DEEP } : undefined;
};

type Design = Omit<Rule, 'check' | 'group' | 'severity'> & {
  /** What the rule says of a path; at most one thing. */
  say(path: Path, context: Context): Report | undefined;
};

/** A hint on the design of convolutions. */
export const designRule = ({ say, ...rule }: Design): Rule =>
  defineRule({
    ...rule,
    group: 'convolution',
    severity: 'hint',
    check: (context) =>
      context.networks.flatMap((network) => {
        const path = context.of(network, pathOf);
        return (path && say(path, context)) ?? [];
      }),
  });

/** Layers as places to look at. */
export const places = (nodes: readonly NodeModel[], context: Context): readonly Related[] =>
  nodes.map(({ site, layer }) => {
    const name = context.called(layer);
    return { range: site.range, message: words(`${name} is one of them`, `${name} en fait partie`) };
  });
