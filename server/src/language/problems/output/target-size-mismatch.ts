import type { Context } from '../context.ts';
import { agree, broadcast, comparedBy, squeezed } from '../facts/compared.ts';
import { type Goal, goals, isRegression } from '../facts/loss.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, onLoss, setUnits } from './about.ts';
import { getsIds } from './missing-one-hot.ts';

/** Losses that compare value by value, and want as many targets as outputs. */
const STRICT = /(Crossentropy|CrossEntropy|Hinge)$/;

/** The last size of a target that cannot be compared with the output. */
const wrongSize = (goal: Goal, context: Context): number | undefined => {
  const compared = comparedBy(goal, context);
  const size = compared?.target.at(-1);
  if (!compared || size === undefined || goal.loss.name.startsWith('Sparse') || getsIds(goal, context)) return undefined;
  if (isRegression(goal.loss)) return broadcast(squeezed(compared)) ? undefined : size;
  const sameRank = compared.target.length === compared.output.length;
  return STRICT.test(goal.loss.name) && sameRank && !agree(compared) && size !== goal.units ? size : undefined;
};

export const targetSizeMismatch = defineRule({
  name: 'target-size-mismatch',
  group: 'output',
  severity: 'error',
  doc: words('The target has another size than the output.', 'La cible n’a pas la taille de la sortie.'),
  why: words(
    'A loss compares them value by value. Keras stops at the first batch, with a message about shapes of tensors.',
    'Une perte les compare valeur par valeur. Keras s’arrête au premier lot, avec un message sur des formes de tenseurs.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const size = wrongSize(goal, context);
      if (size === undefined) return [];
      const { text, line } = lastLayer(goal, context);
      const shape = context.shape(goal.output.tensor.shape);
      return [
        {
          site: onLoss(goal),
          message: words(
            `The target has ${size} ${size === 1 ? 'value' : 'values'} a sample, and ${text} at line ${line} gives ${shape.en}. Give it ${size} ${size === 1 ? 'unit' : 'units'}, or choose other columns in \`target\`.`,
            `La cible a ${size} valeur${size === 1 ? '' : 's'} par exemple, or ${text}, ligne ${line}, rend ${shape.fr}. Donnez-lui ${size} unité${size === 1 ? '' : 's'}, ou choisissez d’autres colonnes dans \`target\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: setUnits(goal, size, context),
        },
      ];
    }),
});
