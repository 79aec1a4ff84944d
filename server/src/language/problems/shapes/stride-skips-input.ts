import { setArgument, setTo } from '../edits.ts';
import { innerCall } from '../facts/activation.ts';
import { hasWindow, windowsOf } from '../facts/windows.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

export const strideSkipsInput = defineRule({
  name: 'stride-skips-input',
  group: 'shapes',
  severity: 'info',
  doc: words('Steps are longer than the window.', 'Les pas sont plus longs que la fenêtre.'),
  why: words(
    'A window of k places that moves on by s > k never reads the s − k places in between.',
    'Une fenêtre de k places qui avance de s > k ne lit jamais les s − k places entre deux.',
  ),
  node: {
    alone: true,
    of: hasWindow,
    check: (node, context) => {
      const found = windowsOf(node, context).find(({ reach, stride }) => reach > 1 && stride > reach);
      if (!found) return NOTHING;
      const name = context.called(node.layer);
      const [reach, skipped] = [String(found.reach), found.stride - found.reach];
      return [
        {
          site: node.site,
          message: words(
            `${name} moves its window of ${reach} by ${found.stride}: ${skipped} of each ${found.stride} places are never read. Set \`strides=${reach}\` at most.`,
            `${name} déplace sa fenêtre de ${reach} par pas de ${found.stride} : ${skipped} places sur ${found.stride} ne sont jamais lues. Mettez \`strides=${reach}\` au plus.`,
          ),
          fixes:
            node.site.trail.length > 0
              ? []
              : setArgument(innerCall(node.layer, context), 'strides', reach, setTo('strides', reach)),
        },
      ];
    },
  },
});
