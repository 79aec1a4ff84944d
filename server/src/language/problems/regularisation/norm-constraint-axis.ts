import type { WeightSpec } from '../../../catalogue/index.ts';
import type { LayerModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';
import { boundWeights, constraintFor, filterAxes, mayBeBound, withAxis } from './norms.ts';

const isFirstAxis = (axis: unknown): boolean => axis === 0 || (Array.isArray(axis) && axis.length === 1 && axis[0] === 0);

/** The axes of one vector of this weight, where the first axis alone is none. */
const axesOf = ({ entry }: LayerModel, weight: WeightSpec): string | undefined => {
  const { name, shape } = weight;
  if (entry.category === 'convolution' && name.endsWith('kernel') && shape.length > 2)
    return `[${filterAxes(entry.name, weight).join(', ')}]`;
  return name === 'embeddings' ? '1' : undefined;
};

const say = (layer: LayerModel, weight: WeightSpec, axis: string, context: Context): Report[] => {
  const written = constraintFor(weight, layer.call);
  if (!written) return [];
  const shape = `\`[${weight.shape.join(', ')}]\``;
  const name = context.called(layer);
  const [what, instead] =
    axis === '1'
      ? [words('one value over all words', 'd’une même valeur à travers tous les mots'), words('one word', 'celle d’un mot')]
      : [words('the rows of the window alone', 'des seules lignes de la fenêtre'), words('one filter', 'celle d’un filtre')];
  return [
    {
      site: { range: written.argument.range, trail: layer.site.trail },
      message: words(
        `Over axis 0 of the ${weight.name} ${shape} of ${name} the norm is that of ${what.en}, not of ${instead.en}. Set \`axis=${axis}\`.`,
        `Sur l’axe 0 de \`${weight.name}\`, ${shape}, dans ${name}, la norme est celle ${what.fr}, pas ${instead.fr}. Mettez \`axis=${axis}\`.`,
      ),
      fixes: withAxis(written, axis),
    },
  ];
};

export const normConstraintAxis = defineRule({
  name: 'norm-constraint-axis',
  group: 'regularisation',
  severity: 'warning',
  doc: words(
    'A norm is bounded along the wrong axis of a convolution or an Embedding.',
    'Une norme est bornée le long du mauvais axe d’une convolution ou d’un Embedding.',
  ),
  why: words(
    'The default `axis=0` is right for the kernel of a Dense, where it bounds each unit. A filter of a `Conv2D` lies over the axes `[0, 1, 2]`, a word of an `Embedding` over axis 1.',
    'Le défaut `axis=0` convient au noyau d’une Dense, dont il borne chaque unité. Un filtre de `Conv2D` s’étend sur les axes `[0, 1, 2]`, un mot d’`Embedding` sur l’axe 1.',
  ),
  layer: {
    of: mayBeBound,
    check: (layer, context) =>
      boundWeights(layer).flatMap((weight) => {
        if (!isFirstAxis(weight.constraint?.config.axis)) return NOTHING;
        const axis = axesOf(layer, weight);
        return axis ? say(layer, weight, axis, context) : [];
      }),
  },
});
