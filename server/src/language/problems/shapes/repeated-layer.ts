import type { NodeModel } from '../../semantics/model.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const REPEATABLE = /Pooling|Dropout|^GaussianNoise/;

const isSame = (a: NodeModel, b: NodeModel): boolean => {
  const [one, other] = [a.layer, b.layer];
  if (one.entry !== other.entry || !one.config || !other.config) return false;
  const { name: _one, ...first } = one.config;
  const { name: _other, ...second } = other.config;
  return JSON.stringify(first) === JSON.stringify(second);
};

export const repeatedLayer = defineRule({
  name: 'repeated-layer',
  group: 'shapes',
  severity: 'info',
  doc: words('Two equal layers follow each other.', 'Deux couches égales se suivent.'),
  why: words(
    'A second normalisation finds its work done; a second Dropout drops from what is left, and a second pooling looks at what the first has thinned out.',
    'Une seconde normalisation trouve le travail fait ; un second abandon prend dans ce qui reste, un second pooling regarde ce que le premier a éclairci.',
  ),
  node: {
    of: ({ name, category }) => REPEATABLE.test(name) || category === 'normalization',
    check: (node, context) => {
      const first = node.inputs[0]?.node;
      if (!first || !isSame(first, node)) return NOTHING;
      const called = context.called(node.layer);
      const line = context.line(first.site.range.start);
      return [
        {
          site: node.site,
          message: words(
            `${called} repeats the layer right before it, at line ${line}: the second adds nothing or doubles the effect. Remove one.`,
            `${called} répète la couche juste avant elle, ligne ${line} : la seconde n’ajoute rien, ou double l’effet. Supprimez-en une.`,
          ),
          related: [{ range: first.site.range, message: words('the first of the two', 'la première des deux') }],
          fixes: removeLayer(node, context),
        },
      ];
    },
  },
});
