import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerConfig } from '../facts/activation.ts';
import { solidBefore } from '../facts/flow.ts';
import { siteOf } from '../facts/given.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

/** The channels-first convolution before a layer, past layers that keep the shape. */
const channelsFirst = (node: NodeModel, context: Context): NodeModel | undefined => {
  const found = solidBefore(node, context);
  const isFirst = found?.layer.entry.category === 'convolution' && innerConfig(found.layer)?.data_format === 'channels_first';
  return isFirst ? found : undefined;
};

const isLastAxis = ({ layer: { config }, inputs }: NodeModel): boolean => {
  const rank = inputs[0]?.shape?.length ?? 0;
  return rank > 2 && (config?.axis === -1 || config?.axis === rank - 1);
};

export const batchNormAxis = defineRule({
  name: 'batch-norm-axis',
  group: 'regularisation',
  severity: 'warning',
  doc: words(
    'A BatchNormalization after a channels-first convolution normalises the width.',
    'Une BatchNormalization après une convolution channels_first normalise la largeur.',
  ),
  why: words(
    'Its `axis` is the one that keeps statistics of its own, by default the last. With `data_format=channels_first` the channels are axis 1.',
    'Son `axis` est celui qui garde ses propres statistiques, le dernier par défaut. Avec `data_format=channels_first`, les canaux sont l’axe 1.',
  ),
  node: {
    of: ({ name }) => name === 'BatchNormalization',
    check: (node, context) => {
      const convolution = isLastAxis(node) ? channelsFirst(node, context) : undefined;
      if (!convolution) return NOTHING;
      const [name, conv] = [context.called(node.layer), context.called(convolution.layer)];
      const line = context.line(convolution.site.range.start);
      const shape = context.shape(node.inputs[0]?.shape);
      return [
        {
          site: { ...siteOf(node.layer, 'axis', context), trail: node.site.trail },
          message: words(
            `${name} normalises the last axis of ${shape.en}, which is the width: ${conv} at line ${line} has its channels first. Set \`axis=1\`.`,
            `${name} normalise le dernier axe de ${shape.fr}, qui est la largeur : ${conv}, ligne ${line}, a ses canaux en premier. Mettez \`axis=1\`.`,
          ),
          related: [
            { range: convolution.site.range, message: words('channels come first here', 'les canaux viennent en premier ici') },
          ],
          fixes: node.site.trail.length > 0 ? [] : setArgument(node.layer.call, 'axis', '1', setTo('axis', '1')),
        },
      ];
    },
  },
});
