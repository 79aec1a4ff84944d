import type { NodeModel } from '../../semantics/model.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall } from '../facts/activation.ts';
import { sizesOf } from '../facts/flow.ts';
import { hasWindow, paddingOf, windowsOf } from '../facts/windows.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

/** The argument to lower, and to what: the dilation where there is one, else the window. */
const fitting = ({ layer }: NodeModel, input: number): readonly [string, string] => {
  const [window = 1] = sizesOf(layer, 'kernel_size');
  const dilated = sizesOf(layer, 'dilation_rate').some((rate) => rate > 1);
  if (dilated && window <= input) return ['dilation_rate', String(Math.max(1, Math.floor((input - 1) / (window - 1))))];
  return ['kernel_size' in layer.entry.params ? 'kernel_size' : 'pool_size', String(input)];
};

export const windowExceedsInput = defineRule({
  name: 'window-exceeds-input',
  group: 'shapes',
  severity: 'info',
  doc: words('A window is larger than the map that it reads.', 'Une fenêtre est plus grande que la carte qu’elle lit.'),
  why: words(
    'With `padding=same` the missing places are filled with 0. Weights that lie outside at every place see nothing else, and learn nothing.',
    'Avec `padding=same`, les places manquantes sont remplies de 0. Les poids toujours en dehors ne voient rien d’autre, et n’apprennent rien.',
  ),
  node: {
    alone: true,
    of: hasWindow,
    check: (node, context) => {
      const found =
        paddingOf(node) === 'same'
          ? windowsOf(node, context).find(({ input, reach }) => typeof input === 'number' && input > 0 && reach > input)
          : undefined;
      if (!found || typeof found.input !== 'number') return NOTHING;
      const name = context.called(node.layer);
      const [key, size] = fitting(node, found.input);
      return [
        {
          site: node.site,
          message: words(
            `The window of ${name} reaches over ${found.reach} places, and its input has ${found.input}: most of it sees only padding. Set \`${key}=${size}\` at most.`,
            `La fenêtre de ${name} couvre ${found.reach} places, et son entrée en a ${found.input} : elle ne voit presque que du remplissage. Mettez \`${key}=${size}\` au plus.`,
          ),
          related: context.way(node),
          fixes:
            node.site.trail.length > 0 || found.input < 1
              ? []
              : setArgument(innerCall(node.layer, context), key, size, setTo(key, size)),
        },
      ];
    },
  },
});
