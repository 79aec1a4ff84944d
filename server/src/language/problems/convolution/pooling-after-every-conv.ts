import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { linesOf } from '../facts/lines.ts';
import type { Fix } from '../problem.ts';
import { removeLayer } from '../remove-layer.ts';
import { words } from '../rule.ts';
import { designRule, isWide, isWindowed } from './design.ts';

/** Takes every second of the poolings out; nothing where shapes are written down that hang on them, or one cannot go. */
const everySecond = (pooled: readonly NodeModel[], nodes: readonly NodeModel[], context: Context): readonly Fix[] => {
  const out = pooled.filter((_, i) => i % 2 === 0).flatMap((node) => nodes[nodes.indexOf(node) + 1] ?? []);
  const fixes = out.map((node) => removeLayer(node, context));
  const fixed = context.networks.some((network) => network.nodes.some(({ layer }) => layer.entry.name === 'Reshape'));
  if (fixed || fixes.some(({ length }) => length === 0)) return [];
  const title = words('Pool after every second convolution', 'Ne réduire qu’après une convolution sur deux');
  return [{ title, edits: fixes.flatMap((one) => one.flatMap(({ edits }) => edits)), safe: false }];
};

export const poolingAfterEveryConv = designRule({
  name: 'pooling-after-every-conv',
  doc: words('A deep network pools after each convolution.', 'Un réseau profond réduit après chaque convolution.'),
  why: words(
    'Two or three convolutions see larger patterns before anything is thrown away: two windows of 3 see 5 places, with a relu between.',
    'Deux ou trois convolutions voient de plus grands motifs avant que rien ne soit jeté : deux fenêtres de 3 voient 5 places, avec une relu entre elles.',
  ),
  say: ({ nodes, convolutions, deep }, context) => {
    const [first] = convolutions;
    if (!deep || nodes.length < 2 * convolutions.length) return undefined;
    const pooled = nodes.filter((node, i) => isWide(node) && nodes[i + 1] !== undefined && isWindowed(nodes[i + 1] ?? node));
    if (!first || pooled.length < convolutions.length) return undefined;
    return {
      site: first.site,
      message: words(
        `Each of the ${convolutions.length} convolutions (${linesOf(convolutions, context).en}) is followed by a pooling. Put two or three convolutions before each.`,
        `Chacune des ${convolutions.length} convolutions (${linesOf(convolutions, context).fr}) est suivie d’un pooling. Placez deux ou trois convolutions avant chacun.`,
      ),
      fixes: everySecond(pooled, nodes, context),
    };
  },
});
