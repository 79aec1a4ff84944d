import { goals } from '../facts/loss.ts';
import { defineRule, words } from '../rule.ts';
import { lookAtLast, lossText, onLoss } from './about.ts';
import { encodeTarget } from './encode-target.ts';
import { getsRows } from './labels.ts';
import { replaceLoss } from './replace-loss.ts';

export const unexpectedOneHot = defineRule({
  name: 'unexpected-one-hot',
  group: 'output',
  severity: 'error',
  doc: words(
    'Sparse categorical cross-entropy gets one-hot rows instead of class numbers.',
    'L’entropie croisée catégorielle « sparse » reçoit des lignes one-hot au lieu de numéros de classe.',
  ),
  why: words(
    'It looks up the probability of one class a sample. Keras refuses a target as wide as the output when it trains.',
    'Elle lit la probabilité d’une classe par exemple. Keras refuse, à l’entraînement, une cible aussi large que la sortie.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (!getsRows(goal, context)) return [];
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} wants one class number a sample, and the target has one-hot rows of ${goal.units}. Take \`categorical_crossentropy\`, or encode the target as \`integer\`.`,
            `${lossText(goal, context)} veut un numéro de classe par exemple, or la cible a des lignes one-hot de ${goal.units}. Prenez \`categorical_crossentropy\`, ou encodez la cible en \`integer\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: [...replaceLoss(goal, 'CategoricalCrossentropy', context), ...encodeTarget(goal, 'integer', context)],
        },
      ];
    }),
});
