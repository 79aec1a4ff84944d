import type { NodeModel } from '../../semantics/model.ts';
import { linesOf } from '../facts/lines.ts';
import { words } from '../rule.ts';
import { designRule, filtersOf, places } from './design.ts';

const shrinking = (nodes: readonly NodeModel[]): readonly NodeModel[] => {
  const known = nodes.filter((node) => filtersOf(node) !== undefined);
  return known.filter((node, i) => {
    const previous = known[i - 1];
    return previous !== undefined && (filtersOf(node) ?? 0) < (filtersOf(previous) ?? 0);
  });
};

export const shrinkingFilters = designRule({
  name: 'shrinking-filters',
  doc: words('Convolutions have fewer and fewer filters.', 'Les convolutions ont de moins en moins de filtres.'),
  why: words(
    'A few edges make many shapes: while maps shrink, networks usually keep more features of them, twice as many after each pooling.',
    'De quelques bords naissent beaucoup de formes : quand les cartes rétrécissent, les réseaux en gardent d’ordinaire plus de traits, deux fois plus après chaque pooling.',
  ),
  say: ({ convolutions }, context) => {
    const found = shrinking(convolutions);
    const [first] = found;
    if (!first) return undefined;
    return {
      site: first.site,
      message: words(
        `${context.called(first.layer)} has fewer filters than the convolution before it (${linesOf(found, context).en}). As maps shrink, filters usually grow: 32, 64, 128.`,
        `${context.called(first.layer)} a moins de filtres que la convolution d’avant (${linesOf(found, context).fr}). Quand les cartes rétrécissent, les filtres croissent d’ordinaire : 32, 64, 128.`,
      ),
      related: places(found.slice(1), context),
    };
  },
});
