import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { isSequentialPath } from '../facts/flow.ts';
import { lastsOf } from '../facts/hidden.ts';
import { linesOf } from '../facts/lines.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { places } from './design.ts';

const unitsOf = ({ layer: { config } }: NodeModel): number => (typeof config?.units === 'number' ? config.units : 0);

/** Dense layers wider than the one before; the last of the network says as much as it must. */
const growing = (network: NetworkModel): readonly NodeModel[] => {
  const lasts = lastsOf(network);
  const dense = network.nodes.filter((node) => node.layer.entry.name === 'Dense' && !lasts.has(node));
  return dense.filter((node, i) => {
    const previous = dense[i - 1];
    return previous !== undefined && unitsOf(node) > unitsOf(previous);
  });
};

/** The widths of the Dense layers up to one. */
const before = (node: NodeModel, { nodes }: NetworkModel): readonly number[] =>
  nodes.slice(0, nodes.indexOf(node)).flatMap((one) => (one.layer.entry.name === 'Dense' ? [unitsOf(one)] : []));

/** Each of them as narrow as the layer before it; nothing inside a block, where other uses would change with it. */
const narrower = (network: NetworkModel, found: readonly NodeModel[]): readonly Fix[] => {
  const lasts = lastsOf(network);
  const dense = network.nodes.filter((node) => node.layer.entry.name === 'Dense' && !lasts.has(node));
  let width = Number.POSITIVE_INFINITY;
  const edits = dense.flatMap((node) => {
    width = Math.min(width, unitsOf(node));
    if (width === unitsOf(node)) return [];
    return node.site.trail.length > 0 ? [] : setArgument(node.layer.call, 'units', String(width), setTo('units', String(width)));
  });
  if (edits.length < found.length) return [];
  const title = words('Let the widths fall', 'Faire décroître les largeurs');
  return [{ title, edits: edits.flatMap((one) => one.edits), safe: false }];
};

const check = (network: NetworkModel, context: Context): readonly Report[] => {
  const convolves = network.nodes.some(({ layer }) => layer.entry.category === 'convolution');
  const found = network.complete && convolves && isSequentialPath(network, context) ? growing(network) : [];
  const [first] = found;
  if (!first) return [];
  const smallest = Math.min(...before(first, network));
  return [
    {
      site: first.site,
      message: words(
        `${context.called(first.layer)} is wider than the Dense before it (${linesOf(found, context).en}): what that one has left out cannot come back. Let widths fall toward the output, here to ${smallest} units at most.`,
        `${context.called(first.layer)} est plus large que la Dense d’avant (${linesOf(found, context).fr}) : ce que celle-ci a laissé de côté ne revient pas. Faites décroître les largeurs vers la sortie, ici à ${smallest} unités au plus.`,
      ),
      related: places(found.slice(1), context),
      fixes: narrower(network, found),
    },
  ];
};

export const growingDense = defineRule({
  name: 'growing-dense',
  group: 'convolution',
  severity: 'hint',
  doc: words('Dense layers behind convolutions become wider.', 'Les couches Dense derrière des convolutions s’élargissent.'),
  why: words(
    'Behind the convolutions Dense layers condense what was seen into an answer. A narrow one in between lets through only as many values as it has units.',
    'Derrière les convolutions, les couches Dense condensent en une réponse ce qui a été vu. Une étroite au milieu ne laisse passer qu’autant de valeurs que d’unités.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});
