import type { Context } from '../context.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { activate, givenBy, lastLayer, lookAtLast, lossText, onLoss } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

const outputIsNone = (goal: Goal, context: Context): Report => {
  const { text, line } = lastLayer(goal, context);
  return {
    site: onLoss(goal),
    message: words(
      `${lossText(goal, context)} compares two distributions, and the outputs of ${text} at line ${line} do not sum to 1: it can fall below 0 without anything being learned. Set \`activation=softmax\`.`,
      `${lossText(goal, context)} compare deux distributions, or les sorties de ${text}, ligne ${line}, n’ont pas 1 pour somme : elle peut passer sous 0 sans que rien ne soit appris. Mettez \`activation=softmax\`.`,
    ),
    related: lookAtLast(goal, context),
    fixes: activate(goal, 'softmax', context),
  };
};

const targetIsNone = (goal: Goal, row: number, context: Context): Report => ({
  site: onLoss(goal),
  message: words(
    `${lossText(goal, context)} compares two distributions, and the target of row ${row} does not sum to 1. Divide each row by its sum, or take \`mean_squared_error\`.`,
    `${lossText(goal, context)} compare deux distributions, or la cible de la ligne ${row} n’a pas 1 pour somme. Divisez chaque ligne par sa somme, ou prenez \`mean_squared_error\`.`,
  ),
  related: lookAtLast(goal, context),
  fixes: replaceLoss(goal, 'MeanSquaredError', context),
});

export const divergenceNeedsDistribution = defineRule({
  name: 'divergence-needs-distribution',
  group: 'output',
  severity: 'warning',
  doc: words(
    'A divergence between distributions compares something else.',
    'Une divergence entre distributions compare autre chose.',
  ),
  why: words(
    '`Σ y · log(y / ŷ)` is a distance only where `y` and `ŷ` both sum to 1; elsewhere larger outputs always lower it.',
    '`Σ y · log(y / ŷ)` n’est une distance que si `y` et `ŷ` ont toutes deux 1 pour somme ; sinon de plus grandes sorties la font toujours baisser.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (goal.loss.name !== 'KLDivergence') return [];
      const gives = givenBy(goal);
      if (gives !== 'softmax' && gives !== 'sparsemax') return [outputIsNone(goal, context)];
      const rows = targetOf(goal, context)?.rows;
      return rows?.kind === 'other' ? [targetIsNone(goal, rows.first.row, context)] : [];
    }),
});
