import type { Context } from '../context.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { activate, givenBy, lastLayer, lookAtLast, lossText, onLoss } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

const negativeTarget = (goal: Goal, min: number, context: Context): Report => ({
  site: onLoss(goal),
  message: words(
    `The target goes down to ${min}, and ${lossText(goal, context)} counts what is below 0 as 0: those samples teach nothing. Take \`mean_squared_error\`.`,
    `La cible descend à ${min}, et ${lossText(goal, context)} compte pour 0 ce qui est sous 0 : ces exemples n’apprennent rien. Prenez \`mean_squared_error\`.`,
  ),
  related: lookAtLast(goal, context),
  fixes: replaceLoss(goal, 'MeanSquaredError', context),
});

const negativeOutput = (goal: Goal, gives: string, context: Context): Report => {
  const { text, line } = lastLayer(goal, context);
  return {
    site: onLoss(goal),
    severity: gives === 'tanh' ? 'warning' : 'info',
    message: words(
      `${text} at line ${line} can give negative values, which ${lossText(goal, context)} counts as 0, with no gradient. Set \`activation=relu\` or \`softplus\`.`,
      `${text}, ligne ${line}, peut rendre des valeurs négatives, que ${lossText(goal, context)} compte pour 0, sans gradient. Mettez \`activation=relu\` ou \`softplus\`.`,
    ),
    related: lookAtLast(goal, context),
    fixes: [...activate(goal, 'softplus', context), ...activate(goal, 'relu', context)],
  };
};

export const logErrorRange = defineRule({
  name: 'log-error-range',
  group: 'output',
  severity: 'warning',
  doc: words(
    'The squared logarithmic error meets values below 0, or may.',
    'L’erreur logarithmique quadratique rencontre des valeurs sous 0, ou le peut.',
  ),
  why: words(
    '`(log(1 + ŷ) − log(1 + y))²` is computed after everything below 0 was set to 0, where its gradient is 0 too.',
    '`(log(1 + ŷ) − log(1 + y))²` se calcule après avoir mis à 0 tout ce qui est dessous, où son gradient est nul aussi.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (goal.loss.name !== 'MeanSquaredLogarithmicError') return [];
      const min = targetOf(goal, context)?.min;
      if (min !== undefined && min < 0) return [negativeTarget(goal, min, context)];
      const gives = givenBy(goal);
      return gives === 'tanh' || gives === 'linear' ? [negativeOutput(goal, gives, context)] : [];
    }),
});
