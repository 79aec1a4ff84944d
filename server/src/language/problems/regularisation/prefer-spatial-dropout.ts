import type { NodeModel } from '../../semantics/model.ts';
import { before } from '../facts/flow.ts';
import { fix } from '../fixes.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

/** The convolution whose map a layer reads, activations left out. */
const mapBefore = (node: NodeModel): NodeModel | undefined => {
  for (const earlier of before(node)) {
    const { category } = earlier.layer.entry;
    if (category === 'convolution') return earlier;
    if (category !== 'activation') return undefined;
  }
  return undefined;
};

export const preferSpatialDropout = defineRule({
  name: 'prefer-spatial-dropout',
  group: 'regularisation',
  severity: 'hint',
  doc: words('Dropout acts on the map of a convolution.', 'Un abandon agit sur la carte d’une convolution.'),
  why: words(
    'Neighbours in a map are nearly equal, so what one value loses its neighbour still tells. SpatialDropout drops whole channels.',
    'Les voisins d’une carte sont presque égaux : ce qu’une valeur perd, sa voisine le dit encore. SpatialDropout abandonne des canaux entiers.',
  ),
  node: {
    of: ({ name }) => name === 'Dropout',
    check: (node, context) => {
      const { layer, site } = node;
      const rank = (node.inputs[0]?.shape?.length ?? 0) - 2;
      if (rank < 1 || rank > 3 || !mapBefore(node)) return NOTHING;
      const spatial = `SpatialDropout${rank}D`;
      const { call } = layer.call;
      const plain = layer.call.arguments.every(({ parameter }) => parameter === 'rate' || parameter === 'name');
      const title = words(`Use \`${spatial}\``, `Utiliser \`${spatial}\``);
      return [
        {
          site,
          message: words(
            `${context.called(layer)} drops single values of a map, and their neighbours, nearly equal, still tell them. Use \`${spatial}\`, which drops whole channels.`,
            `${context.called(layer)} abandonne des valeurs isolées d’une carte, et leurs voisines, presque égales, les disent encore. Prenez \`${spatial}\`, qui abandonne des canaux entiers.`,
          ),
          fixes:
            plain && call.kind === 'call' && site.trail.length === 0
              ? [fix(title, { range: call.callee.range, text: spatial }, false)]
              : [],
        },
      ];
    },
  },
});
