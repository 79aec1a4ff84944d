import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall } from '../facts/activation.ts';
import { isMerge } from '../facts/flow.ts';
import { hasWindow, paddingOf, windowsOf } from '../facts/windows.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const hasMerge = ({ nodes }: NetworkModel): boolean => nodes.some(isMerge);

/** Whether maps meet in the network of a node, where one that grows alone would no longer fit. */
const meetsOthers = (node: NodeModel, context: Context): boolean => {
  const network = context.networks.find(({ nodes }) => nodes[node.index] === node);
  return network !== undefined && context.of(network, hasMerge);
};

export const unreadBorder = defineRule({
  name: 'unread-border',
  group: 'shapes',
  severity: 'hint',
  doc: words('The last rows or columns are never read.', 'Les dernières lignes ou colonnes ne sont jamais lues.'),
  why: words(
    'Without padding a window that does not fit any more is left out: of 27 places a pooling of 2 reads 26.',
    'Sans remplissage, une fenêtre qui ne tient plus est laissée : sur 27 places, un pooling de 2 en lit 26.',
  ),
  node: {
    alone: true,
    of: hasWindow,
    check: (node, context) => {
      if (node.fault || paddingOf(node) !== 'valid') return NOTHING;
      const found = windowsOf(node, context).flatMap(({ input, reach, stride }) =>
        typeof input === 'number' && input >= reach && (input - reach) % stride !== 0
          ? [{ input, left: (input - reach) % stride }]
          : [],
      );
      const [first] = found;
      if (!first) return NOTHING;
      const name = context.called(node.layer);
      return [
        {
          site: node.site,
          message: words(
            `${name} never reads the last ${first.left} of ${first.input} places: its windows do not come out even. Set \`padding=same\` to read them too.`,
            `${name} ne lit jamais ${first.left} des ${first.input} places, les dernières : ses fenêtres ne tombent pas juste. Mettez \`padding=same\` pour les lire aussi.`,
          ),
          fixes:
            node.site.trail.length > 0 || meetsOthers(node, context)
              ? []
              : setArgument(innerCall(node.layer, context), 'padding', 'same', setTo('padding', 'same')),
        },
      ];
    },
  },
});
