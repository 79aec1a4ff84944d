import type { Context } from '../context.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { type TargetFacts, targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { lookAtLast, lossText, onLoss, span } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

/** So near to 0 that dividing by it drowns every other sample. */
const NEAR = 1e-3;

/** Whether a target comes near 0: by its least magnitude, or because its range as declared begins there. */
const isNear = ({ range, min, max }: TargetFacts): boolean => {
  if (range) return range.nearestZero < NEAR;
  return min !== undefined && max !== undefined && Math.abs(min) < NEAR;
};

const nearZero = (goal: Goal, context: Context): TargetFacts | undefined => {
  const target = goal.loss.name === 'MeanAbsolutePercentageError' ? targetOf(goal, context) : undefined;
  return target && isNear(target) ? target : undefined;
};

export const percentageErrorNearZero = defineRule({
  name: 'percentage-error-near-zero',
  group: 'output',
  severity: 'warning',
  doc: words('A percentage error has targets near 0.', 'Une erreur en pourcentage a des cibles proches de 0.'),
  why: words(
    'It divides by the target, by no less than 1e-7: one target of 0 gives an error of 100 million percent, and the other samples no longer count.',
    'Elle divise par la cible, au moins par 1e-7 : une seule cible nulle donne une erreur de cent millions de pour cent, et les autres exemples ne comptent plus.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const target = nearZero(goal, context);
      if (!target) return [];
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} divides by the target, and targets in ${span(target.min ?? 0, target.max ?? 0)} come near 0: those few outweigh all others. Take \`mean_absolute_error\` or \`log_cosh\`.`,
            `${lossText(goal, context)} divise par la cible, or des cibles dans ${span(target.min ?? 0, target.max ?? 0)} approchent 0 : ces quelques-unes pèsent plus que toutes les autres. Prenez \`mean_absolute_error\` ou \`log_cosh\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: [...replaceLoss(goal, 'MeanAbsoluteError', context), ...replaceLoss(goal, 'LogCosh', context)],
        },
      ];
    }),
});
