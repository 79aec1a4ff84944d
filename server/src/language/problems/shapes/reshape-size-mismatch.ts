import type { Words } from '../../../catalogue/index.ts';
import { unwrapped } from '../../semantics/evaluate.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** The target with one size changed so that it holds `count` values, for each size where that is possible. */
const targets = (target: readonly number[], count: number): readonly (readonly number[])[] =>
  target
    .flatMap((size, index) => {
      const others = target.reduce((product, other, at) => (at === index ? product : product * other), 1);
      const fitting = others > 0 ? count / others : 0;
      if (!Number.isInteger(fitting) || fitting < 1) return [];
      return [{ sizes: target.with(index, fitting), change: Math.abs(fitting - size) }];
    })
    .sort((a, b) => a.change - b.change)
    .map(({ sizes }) => sizes);

const repairs = ({ layer }: NodeModel, count: number): readonly Fix[] => {
  const written = layer.call.arguments.find(({ parameter }) => parameter === 'target_shape')?.argument.value;
  const target = layer.config?.target_shape;
  if (!written || unwrapped(written).kind !== 'list' || !Array.isArray(target) || layer.site.trail.length > 0) return [];
  const sizes = target.filter((size) => typeof size === 'number');
  return targets(sizes, count)
    .slice(0, 3)
    .map((fitting) => {
      const text = `[${fitting.join(', ')}]`;
      return fix(words(`Reshape to \`${text}\``, `Donner la forme \`${text}\``), { range: written.range, text }, false);
    });
};

/** The shape that is asked for, the batch spelled. */
export const targetOf = ({ layer, inputs: [input] }: NodeModel, context: Context): Words => {
  const target = [layer.config?.target_shape ?? []].flat().filter((size) => typeof size === 'number');
  return context.shape([input?.shape?.[0] ?? null, ...target]);
};

export const reshapeSizeMismatch = defineRule({
  name: 'reshape-size-mismatch',
  group: 'shapes',
  severity: 'error',
  doc: words('The target shape holds another number of values.', 'La forme visée contient un autre nombre de valeurs.'),
  why: words(
    'A reshape only rearranges: no value is added or lost.',
    'Un Reshape ne fait que réarranger : aucune valeur ne s’ajoute ni ne se perd.',
  ),
  check: onFaults('reshape-size-mismatch', ({ node, fault }, context) => {
    const { from, to, reason } = fault.facts;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const wanted = targetOf(node, context);
    switch (reason) {
      case 'several-unknown':
        return {
          message: words(
            'At most one size of `target_shape` may be -1: from one alone Keras can work it out. Give the others as numbers.',
            'Au plus une taille de `target_shape` peut être -1 : Keras ne peut en déduire qu’une. Donnez les autres en nombres.',
          ),
        };
      case 'divisor':
        return {
          message: words(
            `${from} values cannot be shared out over ${to}, so no whole number can stand for -1: ${cause.en}, and \`target_shape\` wants ${wanted.en}. Choose sizes whose product divides ${from}.`,
            `${from} valeurs ne se partagent pas en ${to}, donc aucun entier ne peut remplacer -1 : ${cause.fr}, et \`target_shape\` veut ${wanted.fr}. Choisissez des tailles dont le produit divise ${from}.`,
          ),
          related: context.way(node),
        };
      default:
        return {
          message: words(
            `${from} values cannot become ${to}: ${cause.en}, and \`target_shape\` wants ${wanted.en}. Choose sizes whose product, the batch left out, is ${from}.`,
            `${from} valeurs ne peuvent en devenir ${to} : ${cause.fr}, et \`target_shape\` veut ${wanted.fr}. Choisissez des tailles dont le produit, sans le lot, vaut ${from}.`,
          ),
          related: context.way(node),
          fixes: repairs(node, Number(from)),
        };
    }
  }),
});
