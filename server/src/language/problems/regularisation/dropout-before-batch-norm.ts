import type { NodeModel } from '../../semantics/model.ts';
import { before } from '../facts/flow.ts';
import { defineRule, NOTHING, words } from '../rule.ts';
import { swapLayers } from '../swap-layers.ts';

/** The Dropout right before a layer, activations left out. */
export const dropoutBefore = (node: NodeModel): NodeModel | undefined => {
  for (const earlier of before(node)) {
    const { name, category } = earlier.layer.entry;
    if (/Dropout/.test(name)) return earlier;
    if (category !== 'activation') return undefined;
  }
  return undefined;
};

export const dropoutBeforeBatchNorm = defineRule({
  name: 'dropout-before-batch-norm',
  group: 'regularisation',
  severity: 'info',
  doc: words('Dropout comes right before a BatchNormalization.', 'Un abandon précède une BatchNormalization.'),
  why: words(
    'Dropout makes the values vary more in training than in use. BatchNormalization learns their spread in training and divides by it in use, where it is smaller (Li et al., 2018).',
    'L’abandon fait varier les valeurs davantage à l’entraînement qu’à l’usage. BatchNormalization apprend leur dispersion à l’entraînement et divise par elle à l’usage, où elle est plus petite (Li et al., 2018).',
  ),
  node: {
    of: ({ name }) => name === 'BatchNormalization',
    check: (node, context) => {
      const dropout = dropoutBefore(node);
      if (!dropout) return NOTHING;
      const [name, norm] = [context.called(dropout.layer), context.called(node.layer)];
      const line = context.line(node.site.range.start);
      return [
        {
          site: dropout.site,
          message: words(
            `${norm} at line ${line} learns its statistics behind ${name}, and meets others when nothing is dropped. Put it before ${name}.`,
            `${norm}, ligne ${line}, apprend ses statistiques derrière ${name}, et en trouve d’autres quand rien n’est abandonné. Placez-la avant ${name}.`,
          ),
          related: [{ range: node.site.range, message: words(`${norm} normalises here`, `${norm} normalise ici`) }],
          fixes: swapLayers(dropout, node, context),
        },
      ];
    },
  },
});
