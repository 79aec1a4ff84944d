import type { NodeModel } from '../../semantics/model.ts';
import { words } from '../rule.ts';
import { designRule, filtersOf, isWide, kernelOf, linesOf, places } from './design.ts';

const alike = (a: NodeModel, b: NodeModel): boolean => filtersOf(a) === filtersOf(b) && kernelOf(a).join() === kernelOf(b).join();

/** Convolutions that differ from their neighbour, with no pooling between. */
const uneven = (nodes: readonly NodeModel[]): readonly NodeModel[] =>
  nodes.filter((node, i) => {
    const previous = nodes[i - 1];
    return previous !== undefined && isWide(node) && isWide(previous) && !alike(node, previous);
  });

export const unevenConvBlock = designRule({
  name: 'uneven-conv-block',
  doc: words('Convolutions between two poolings differ.', 'Des convolutions entre deux poolings diffèrent.'),
  why: words(
    'Networks are mostly built of blocks: equal convolutions, then a pooling. Fewer numbers are left to choose, and the cost is even.',
    'Les réseaux se bâtissent surtout par blocs : des convolutions égales, puis un pooling. Il reste moins de nombres à choisir, et le coût est régulier.',
  ),
  say: ({ nodes, deep }, context) => {
    const found = uneven(nodes);
    const [first] = found;
    if (!deep || !first) return undefined;
    return {
      site: first.site,
      message: words(
        `${context.called(first.layer)} differs from the convolution before it in the same block (${linesOf(found, context).en}). Between two poolings equal filters and windows are usual.`,
        `${context.called(first.layer)} diffère de la convolution d’avant dans le même bloc (${linesOf(found, context).fr}). Entre deux poolings, filtres et fenêtres sont d’ordinaire égaux.`,
      ),
      related: places(found.slice(1), context),
    };
  },
});
