import type { NodeModel } from '../../semantics/model.ts';
import { setArgument, setTo } from '../edits.ts';
import { linesOf } from '../facts/lines.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';
import { designRule, filtersOf, isWide, kernelOf, places } from './design.ts';

const alike = (a: NodeModel, b: NodeModel): boolean =>
  a.layer.config === b.layer.config || (filtersOf(a) === filtersOf(b) && kernelOf(a).join() === kernelOf(b).join());

/** Convolutions that differ from their neighbour, with no pooling between. */
const uneven = (nodes: readonly NodeModel[]): readonly NodeModel[] =>
  nodes.filter((node, i) => {
    const previous = nodes[i - 1];
    return previous !== undefined && isWide(node) && isWide(previous) && !alike(node, previous);
  });

const listText = (sizes: readonly number[]): string =>
  sizes.every((size) => size === sizes[0]) ? String(sizes[0]) : `[${sizes.join(', ')}]`;

/** The first convolution of the block that a node stands in. */
const firstOf = (node: NodeModel, nodes: readonly NodeModel[]): NodeModel => {
  let at = nodes.indexOf(node);
  while (at > 0 && isWide(nodes[at - 1] ?? node)) at--;
  return nodes[at] ?? node;
};

/** Each convolution of a block as the first one; nothing inside a block of the text, or where windows might not fit. */
const evenOut = (nodes: readonly NodeModel[], found: readonly NodeModel[]): readonly Fix[] => {
  const uneven = nodes.filter((node) => isWide(node) && !alike(node, firstOf(node, nodes)));
  const fixes = uneven.map((node) => {
    const first = firstOf(node, nodes);
    const [filters, kernel] = [String(filtersOf(first)), listText(kernelOf(first))];
    const grows = kernelOf(node).some((size, i) => (kernelOf(first)[i] ?? 0) > size);
    if (node.site.trail.length > 0 || filtersOf(first) === undefined || (grows && node.layer.config?.padding !== 'same'))
      return undefined;
    return [
      ...setArgument(node.layer.call, 'filters', filters, setTo('filters', filters)),
      ...setArgument(node.layer.call, 'kernel_size', kernel, setTo('kernel_size', kernel)),
    ];
  });
  if (found.length === 0 || fixes.includes(undefined)) return [];
  const title = words('Make each block as its first convolution', 'Aligner chaque bloc sur sa première convolution');
  return [{ title, edits: fixes.flatMap((one) => (one ?? []).flatMap(({ edits }) => edits)), safe: false }];
};

export const unevenConvBlock = designRule({
  name: 'uneven-conv-block',
  doc: words('Convolutions between two poolings differ.', 'Des convolutions entre deux poolings diffèrent.'),
  why: words(
    'Networks are mostly built of blocks: equal convolutions, then a pooling. Fewer numbers are left to choose, and the cost is even.',
    'Les réseaux se bâtissent surtout par blocs : des convolutions égales, puis un pooling. Il reste moins de nombres à choisir, et le coût est régulier.',
  ),
  say: ({ nodes, deep }, context) => {
    const found = deep ? uneven(nodes) : [];
    const [first] = found;
    if (!first) return undefined;
    return {
      site: first.site,
      message: words(
        `${context.called(first.layer)} differs from the convolution before it in the same block (${linesOf(found, context).en}). Between two poolings convolutions are usually equal: give it \`filters=${filtersOf(firstOf(first, nodes))}\` and \`kernel_size=${listText(kernelOf(firstOf(first, nodes)))}\`.`,
        `${context.called(first.layer)} diffère de la convolution d’avant dans le même bloc (${linesOf(found, context).fr}). Entre deux poolings, les convolutions sont d’ordinaire égales : donnez-lui \`filters=${filtersOf(firstOf(first, nodes))}\` et \`kernel_size=${listText(kernelOf(firstOf(first, nodes)))}\`.`,
      ),
      related: places(found.slice(1), context),
      fixes: evenOut(nodes, found),
    };
  },
});
