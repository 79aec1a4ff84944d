import type { Words } from '../../../catalogue/index.ts';
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

/** What two of them do together. */
const effectOf = ({ layer: { entry, config }, inputs: [input], outputs: [output] }: NodeModel): Words => {
  const rate = config?.rate;
  if (typeof rate === 'number' && /Dropout/.test(entry.name)) {
    const both = Number((1 - (1 - rate) ** 2).toPrecision(3));
    return words(`together they drop ${both}, not ${rate}`, `à elles deux, elles abandonnent ${both}, pas ${rate}`);
  }
  const [before, after] = [input?.node?.inputs[0]?.shape?.[1], output?.shape?.[1]];
  if (entry.category === 'pooling' && typeof before === 'number' && typeof after === 'number')
    return words(
      `together they shrink ${before} places to ${after}`,
      `à elles deux, elles réduisent ${before} places à ${after}`,
    );
  return entry.category === 'normalization'
    ? words(
        'it finds values that have mean 0 and deviation 1 already',
        'elle trouve des valeurs qui ont déjà moyenne 0 et écart 1',
      )
    : words('the effect is doubled', 'l’effet est doublé');
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
      const effect = effectOf(node);
      const line = context.line(first.site.range.start);
      return [
        {
          site: node.site,
          message: words(
            `${called} repeats the layer right before it, at line ${line}: ${effect.en}. Remove one, or say in one what both are to do.`,
            `${called} répète la couche juste avant elle, ligne ${line} : ${effect.fr}. Supprimez-en une, ou dites en une seule ce que les deux doivent faire.`,
          ),
          related: [{ range: first.site.range, message: words('the first of the two', 'la première des deux') }],
          fixes: removeLayer(node, context),
        },
      ];
    },
  },
});
