import type { WeightSpec } from '../../../catalogue/index.ts';
import type { LayerModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { boundWeights, constraintFor, filterAxes, mayBeBound, withAxis } from './norms.ts';

const coversAll = ({ constraint, shape: { length: rank } }: WeightSpec): boolean => {
  const axis = constraint?.config.axis;
  if (!Array.isArray(axis) || rank < 2) return false;
  return new Set(axis.map((one) => (typeof one === 'number' && one < 0 ? one + rank : one))).size === rank;
};

const say = (layer: LayerModel, weight: WeightSpec, context: Context): readonly Report[] => {
  const written = constraintFor(weight, layer.call);
  if (!written) return [];
  const axis = weight.shape.length === 2 ? '0' : `[${filterAxes(layer.entry.name, weight).join(', ')}]`;
  const shape = `\`[${weight.shape.join(', ')}]\``;
  const name = context.called(layer);
  return [
    {
      site: { range: written.argument.range, trail: layer.site.trail },
      message: words(
        `The axes cover all of the ${weight.name} ${shape} of ${name}: one norm bounds the whole, not one a unit. Set \`axis=${axis}\`.`,
        `Les axes couvrent tout \`${weight.name}\`, ${shape}, dans ${name} : une seule norme borne l’ensemble, pas une par unité. Mettez \`axis=${axis}\`.`,
      ),
      fixes: withAxis(written, axis),
    },
  ];
};

export const wholeTensorNorm = defineRule({
  name: 'whole-tensor-norm',
  group: 'regularisation',
  severity: 'info',
  doc: words('One norm bounds a whole kernel.', 'Une seule norme borne tout un noyau.'),
  why: words(
    'A norm is taken over the axes that are named; those that are not count the units. With all of them named, one large unit makes all others small.',
    'Une norme se prend sur les axes nommés ; les autres comptent les unités. Si tous sont nommés, une grande unité rend toutes les autres petites.',
  ),
  layer: {
    of: mayBeBound,
    check: (layer, context) =>
      boundWeights(layer).flatMap((weight) =>
        weight.name.endsWith('kernel') && coversAll(weight) ? say(layer, weight, context) : [],
      ),
  },
});
