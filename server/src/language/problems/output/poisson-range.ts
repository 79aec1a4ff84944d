import type { Context } from '../context.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { activate, givenBy, lastLayer, lookAtLast, onLoss } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

/** Activations that give nothing below 0. */
const POSITIVE: ReadonlySet<string> = new Set(['relu', 'softplus', 'exponential', 'sigmoid', 'hard_sigmoid', 'relu6', 'softmax']);

const negativeTarget = (goal: Goal, min: number, context: Context): Report => ({
  site: onLoss(goal),
  severity: 'error',
  message: words(
    `\`poisson\` is for counts, and the target goes down to ${min}: there are no negative counts. Take \`mean_squared_error\`.`,
    `\`poisson\` est faite pour des comptes, or la cible descend à ${min} : il n’y a pas de compte négatif. Prenez \`mean_squared_error\`.`,
  ),
  related: lookAtLast(goal, context),
  fixes: replaceLoss(goal, 'MeanSquaredError', context),
});

const negativeOutput = (goal: Goal, context: Context): Report => {
  const { text, line } = lastLayer(goal, context);
  return {
    site: onLoss(goal),
    message: words(
      `\`poisson\` takes the logarithm of the output, and ${text} at line ${line} can give negative values, which have none: the loss is then not a number. Set \`activation=softplus\`.`,
      `\`poisson\` prend le logarithme de la sortie, or ${text}, ligne ${line}, peut rendre des valeurs négatives, qui n’en ont pas : la perte n’est plus un nombre. Mettez \`activation=softplus\`.`,
    ),
    related: lookAtLast(goal, context),
    fixes: [...activate(goal, 'softplus', context), ...activate(goal, 'exponential', context)],
  };
};

export const poissonRange = defineRule({
  name: 'poisson-range',
  group: 'output',
  severity: 'warning',
  doc: words('The Poisson loss meets values below 0, or may.', 'La perte de Poisson rencontre des valeurs sous 0, ou le peut.'),
  why: words(
    '`ŷ − y · log ŷ`: of a negative output there is no logarithm, and of a negative count no probability.',
    '`ŷ − y · log ŷ` : une sortie négative n’a pas de logarithme, un compte négatif pas de probabilité.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (goal.loss.name !== 'Poisson') return [];
      const min = targetOf(goal, context)?.min;
      if (min !== undefined && min < 0) return [negativeTarget(goal, min, context)];
      return POSITIVE.has(givenBy(goal)) ? [] : [negativeOutput(goal, context)];
    }),
});
