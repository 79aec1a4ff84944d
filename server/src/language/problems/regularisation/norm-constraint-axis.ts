import type { WeightSpec } from '../../../catalogue/index.ts';
import type { ArgumentModel, CallSite, LayerModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

const NORMS: ReadonlySet<string> = new Set(['MaxNorm', 'UnitNorm', 'MinMaxNorm']);

const isFirstAxis = (axis: unknown): boolean => axis === 0 || (Array.isArray(axis) && axis.length === 1 && axis[0] === 0);

/** The axes of one vector of this weight, where the first axis alone is none. */
const axesOf = ({ entry }: LayerModel, { name, shape }: WeightSpec): string | undefined => {
  if (entry.category === 'convolution' && name === 'kernel' && shape.length > 2)
    return `[${shape
      .slice(0, -1)
      .map((_, axis) => axis)
      .join(', ')}]`;
  return name === 'embeddings' ? '1' : undefined;
};

const repairs = ({ argument, value }: ArgumentModel, axis: string): readonly Fix[] => {
  if (value?.kind === 'call') return setArgument(value.site, 'axis', axis, setTo('axis', axis));
  if (argument.value?.kind !== 'reference') return [];
  return [fix(setTo('axis', axis), { range: argument.value.range, text: `${argument.value.name}(axis=${axis})` }, false)];
};

const say = (layer: LayerModel, { arguments: given }: CallSite, weight: WeightSpec, axis: string, context: Context): Report[] => {
  const key = `${weight.name}_constraint`;
  const written = given.find(({ parameter }) => parameter === key);
  if (!written) return [];
  const shape = `\`[${weight.shape.join(', ')}]\``;
  const name = context.called(layer);
  const [what, instead] =
    axis === '1'
      ? [words('one value over all words', 'une même valeur à travers tous les mots'), words('one word', 'un mot')]
      : [words('the rows of the window alone', 'les seules lignes de la fenêtre'), words('one filter', 'un filtre')];
  return [
    {
      site: { range: written.argument.range, trail: layer.site.trail },
      message: words(
        `The norm runs over axis 0 of the ${weight.name} ${shape} of ${name}: ${what.en}, not ${instead.en}. Set \`axis=${axis}\`.`,
        `La norme court sur l’axe 0 de ${shape} (${weight.name}) dans ${name} : ${what.fr}, pas ${instead.fr}. Mettez \`axis=${axis}\`.`,
      ),
      fixes: repairs(written, axis),
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
  check: (context) =>
    context.networks.flatMap(({ layers }) =>
      layers.flatMap((layer) =>
        (layer.weights ?? []).flatMap((weight) => {
          const { constraint } = weight;
          const axis = axesOf(layer, weight);
          if (!constraint || !axis || !NORMS.has(constraint.name) || !isFirstAxis(constraint.config.axis)) return [];
          return say(layer, layer.call, weight, axis, context);
        }),
      ),
    ),
});
