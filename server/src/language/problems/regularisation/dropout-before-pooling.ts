import { defineRule, NOTHING, words } from '../rule.ts';
import { swapLayers } from '../swap-layers.ts';
import { dropoutBefore } from './dropout-before-batch-norm.ts';

const isMaxPooling = (name: string): boolean => /^(Global|Adaptive)?Max/.test(name) && name.includes('Pool');

export const dropoutBeforePooling = defineRule({
  name: 'dropout-before-pooling',
  group: 'regularisation',
  severity: 'info',
  doc: words('Dropout comes right before a max pooling.', 'Un abandon précède un max pooling.'),
  why: words(
    'The pooling takes the largest value of each window, which is seldom one that was set to 0: less is dropped than the rate says.',
    'Le pooling prend la plus grande valeur de chaque fenêtre, rarement une de celles mises à 0 : moins de valeurs sont abandonnées que le taux ne le dit.',
  ),
  node: {
    of: ({ name }) => isMaxPooling(name),
    check: (node, context) => {
      const dropout = dropoutBefore(node);
      if (!dropout || /^Spatial/.test(dropout.layer.entry.name)) return NOTHING;
      const [name, pooling] = [context.called(dropout.layer), context.called(node.layer)];
      const line = context.line(node.site.range.start);
      return [
        {
          site: dropout.site,
          message: words(
            `${pooling} at line ${line} picks the values that ${name} left: less is dropped than the rate says. Pool first.`,
            `${pooling}, ligne ${line}, choisit les valeurs que ${name} a laissées : il s’abandonne moins que le taux ne le dit. Placez le pooling avant.`,
          ),
          related: [{ range: node.site.range, message: words('the pooling', 'le pooling') }],
          fixes: swapLayers(dropout, node, context),
        },
      ];
    },
  },
});
