import { goals } from '../facts/loss.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, lossText, onLoss } from './about.ts';
import { encodeTarget } from './encode-target.ts';
import { getsIds } from './labels.ts';
import { replaceLoss } from './replace-loss.ts';

export const missingOneHot = defineRule({
  name: 'missing-one-hot',
  group: 'output',
  severity: 'error',
  doc: words(
    'Categorical cross-entropy gets class numbers instead of one-hot rows.',
    'L’entropie croisée catégorielle reçoit des numéros de classe au lieu de lignes one-hot.',
  ),
  why: words(
    'It compares K probabilities with K targets. Keras refuses a target with one number a sample when it trains.',
    'Elle compare K probabilités à K cibles. Keras refuse, à l’entraînement, une cible d’un seul nombre par exemple.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (!getsIds(goal, context)) return [];
      const { text, line } = lastLayer(goal, context);
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} wants one-hot rows of ${goal.units}, as ${text} at line ${line} gives, and the target is one class number a sample. Take \`sparse_categorical_crossentropy\`, or encode the target as \`one_hot\`.`,
            `${lossText(goal, context)} veut des lignes one-hot de ${goal.units}, comme en rend ${text}, ligne ${line}, or la cible est un numéro de classe par exemple. Prenez \`sparse_categorical_crossentropy\`, ou encodez la cible en \`one_hot\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: [...replaceLoss(goal, 'SparseCategoricalCrossentropy', context), ...encodeTarget(goal, 'one_hot', context)],
        },
      ];
    }),
});
