import type { Context } from '../context.ts';
import { tellsClasses } from '../facts/classes.ts';
import { type Goal, goals, LOSS_WORDS } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { givenBy, lastLayer, lookAtLast, lossText, onLoss } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

const DISTANCES: ReadonlySet<string> = new Set(['MeanSquaredError', 'MeanAbsoluteError']);

/** Whether a distance between numbers is the loss of a network that tells classes apart. */
export const isClassification = (goal: Goal, context: Context): boolean => {
  const gives = givenBy(goal);
  return DISTANCES.has(goal.loss.name) && (gives === 'sigmoid' || gives === 'softmax') && tellsClasses(goal, context);
};

/** The cross-entropies that fit the activation and the labels, the likelier first. */
const lossesFor = (goal: Goal, context: Context): readonly (keyof typeof LOSS_WORDS)[] => {
  if (givenBy(goal) === 'sigmoid') return ['BinaryCrossentropy'];
  const shape = targetOf(goal, context)?.shape;
  const oneHot = shape !== undefined && shape.at(-1) === goal.units;
  return oneHot
    ? ['CategoricalCrossentropy', 'SparseCategoricalCrossentropy']
    : ['SparseCategoricalCrossentropy', 'CategoricalCrossentropy'];
};

export const regressionLossForClasses = defineRule({
  name: 'regression-loss-for-classes',
  group: 'output',
  severity: 'warning',
  doc: words('Classes are learned with a loss for numbers.', 'Des classes sont apprises avec une perte pour des nombres.'),
  why: words(
    'Behind a sigmoid or a softmax the gradient of a squared error is smallest where the answer is most wrong; that of a cross-entropy is the difference itself.',
    'Derrière une sigmoïde ou une softmax, le gradient d’une erreur quadratique est le plus petit là où la réponse est la plus fausse ; celui d’une entropie croisée est l’écart lui-même.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (!isClassification(goal, context)) return [];
      const losses = lossesFor(goal, context);
      const { text, line } = lastLayer(goal, context);
      const [likely = 'BinaryCrossentropy'] = losses;
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} measures distances between numbers, and ${text} at line ${line} gives probabilities of classes. Take \`${LOSS_WORDS[likely]}\`: it learns faster where the network is wrong.`,
            `${lossText(goal, context)} mesure des distances entre nombres, or ${text}, ligne ${line}, rend des probabilités de classes. Prenez \`${LOSS_WORDS[likely]}\` : l’apprentissage est plus rapide là où le réseau se trompe.`,
          ),
          related: lookAtLast(goal, context),
          fixes: losses.flatMap((loss) => replaceLoss(goal, loss, context)),
        },
      ];
    }),
});
