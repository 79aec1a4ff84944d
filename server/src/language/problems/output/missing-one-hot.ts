import type { Context } from '../context.ts';
import { type Goal, goals, LOSS_WORDS } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, lossText, onLoss } from './about.ts';
import { encodeTarget } from './encode-target.ts';
import { replaceLoss } from './replace-loss.ts';

const ONE_HOT: ReadonlySet<string> = new Set(['CategoricalCrossentropy', 'CategoricalFocalCrossentropy']);

/** Whether a loss over several classes that wants one-hot rows gets one number a sample. */
export const getsIds = (goal: Goal, context: Context): boolean => {
  const { loss, units, output } = goal;
  if (!ONE_HOT.has(loss.name) || typeof units !== 'number' || units < 2) return false;
  const shape = targetOf(goal, context)?.shape;
  const rank = (output.tensor.shape?.length ?? 0) - 1;
  if (!shape || rank < 1) return false;
  return shape.length === rank - 1 || (shape.length === rank && shape.at(-1) === 1);
};

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
          fixes: [...replaceLoss(goal, LOSS_WORDS.SparseCategoricalCrossentropy), ...encodeTarget(goal, 'one_hot', context)],
        },
      ];
    }),
});
