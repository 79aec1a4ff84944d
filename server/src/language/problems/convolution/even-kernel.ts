import type { NodeModel } from '../../semantics/model.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerConfig } from '../facts/activation.ts';
import { linesOf } from '../facts/lines.ts';
import { words } from '../rule.ts';
import { designRule, kernelOf, places } from './design.ts';

const isOneSided = (node: NodeModel): boolean =>
  innerConfig(node.layer)?.padding === 'same' && kernelOf(node).some((size) => size % 2 === 0);

const odd = (node: NodeModel): string => {
  const sizes = kernelOf(node).map((size) => (size % 2 === 0 ? size + 1 : size));
  return new Set(sizes).size === 1 ? String(sizes[0]) : `[${sizes.join(', ')}]`;
};

export const evenKernel = designRule({
  name: 'even-kernel',
  doc: words(
    'An even window with `padding=same` is padded on one side.',
    'Une fenêtre paire avec `padding=same` est complétée d’un seul côté.',
  ),
  why: words(
    'A window of 4 needs 3 places of padding: one on the one side, two on the other. Each such layer moves the map by half a place.',
    'Une fenêtre de 4 demande 3 places de complément : une d’un côté, deux de l’autre. Chaque couche de ce genre déplace la carte d’une demi-place.',
  ),
  say: ({ convolutions }, context) => {
    const found = convolutions.filter(isOneSided);
    const [first] = found;
    if (!first) return undefined;
    const better = odd(first);
    return {
      site: first.site,
      message: words(
        `The window of ${context.called(first.layer)} is even, so \`padding=same\` adds more on one side (${linesOf(found, context).en}). Set \`kernel_size=${better}\`.`,
        `La fenêtre de ${context.called(first.layer)} est paire : \`padding=same\` complète davantage d’un côté (${linesOf(found, context).fr}). Mettez \`kernel_size=${better}\`.`,
      ),
      related: places(found.slice(1), context),
      fixes:
        first.site.trail.length > 0 || found.length > 1
          ? []
          : setArgument(first.layer.call, 'kernel_size', better, setTo('kernel_size', better)),
    };
  },
});
