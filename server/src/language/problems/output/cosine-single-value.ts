import { goals } from '../facts/loss.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, lossText, onLoss } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

export const cosineSingleValue = defineRule({
  name: 'cosine-single-value',
  group: 'output',
  severity: 'warning',
  doc: words('A cosine is taken of single values.', 'Un cosinus est pris sur des valeurs seules.'),
  why: words(
    'A cosine compares directions. On a line there are two: it is −1 or 1 whatever the size of the error, and its gradient is 0.',
    'Un cosinus compare des directions. Sur une droite il y en a deux : il vaut −1 ou 1 quelle que soit l’erreur, et son gradient est nul.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (goal.loss.name !== 'CosineSimilarity' || goal.units !== 1) return [];
      const { text, line } = lastLayer(goal, context);
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} over the one value of ${text} at line ${line} is only ever −1 or 1: nothing is learned. Take \`mean_squared_error\`.`,
            `${lossText(goal, context)} sur la seule valeur de ${text}, ligne ${line}, ne vaut jamais que −1 ou 1 : rien n’est appris. Prenez \`mean_squared_error\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: replaceLoss(goal, 'MeanSquaredError', context),
        },
      ];
    }),
});
