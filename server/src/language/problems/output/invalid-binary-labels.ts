import type { Context } from '../context.ts';
import type { Goal } from '../facts/loss.ts';
import { goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';
import { activate, lastLayer, lookAtLast, lossText, onLoss, setUnits, span } from './about.ts';
import { numberClasses } from './encode-target.ts';
import { outsideUnit } from './labels.ts';
import { replaceLoss } from './replace-loss.ts';

/** A softmax of as many units as there are classes, with the loss that takes their numbers. */
const manyClasses = (goal: Goal, classes: number, context: Context): readonly Fix[] => {
  const parts = [
    ...replaceLoss({ ...goal, units: classes }, 'SparseCategoricalCrossentropy', context),
    ...setUnits(goal, classes, context),
    ...activate(goal, 'softmax', context),
  ];
  if (parts.length < 3) return [];
  const title = words(
    `${classes} \`softmax\` units with \`sparse_categorical_crossentropy\``,
    `${classes} unités \`softmax\` avec \`sparse_categorical_crossentropy\``,
  );
  return [{ title, edits: parts.flatMap(({ edits }) => edits), safe: false }];
};

export const invalidBinaryLabels = defineRule({
  name: 'invalid-binary-labels',
  group: 'output',
  severity: 'error',
  doc: words(
    'Binary cross-entropy gets labels outside 0 to 1.',
    'L’entropie croisée binaire reçoit des étiquettes hors de 0 à 1.',
  ),
  why: words(
    'A label is the probability of yes. Keras takes 3 without a word: the loss goes below 0, and the output to 1 for every sample.',
    'Une étiquette est la probabilité du oui. Keras accepte 3 sans rien dire : la perte passe sous 0, et la sortie à 1 pour chaque exemple.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const outside = outsideUnit(goal, context);
      if (!outside) return [];
      const { min, max } = outside;
      const target = targetOf(goal, context);
      const { text, line } = lastLayer(goal, context);
      const many = target?.integer && min === 0 && target.classes === max + 1 ? target.classes : undefined;
      const way = words(
        many === undefined
          ? 'Encode the labels as 0 and 1, or, for numbers, take `mean_squared_error`.'
          : `For ${many} classes, \`Dense(${many}, activation=softmax)\` with \`sparse_categorical_crossentropy\`.`,
        many === undefined
          ? 'Encodez les étiquettes en 0 et 1, ou, pour des nombres, prenez `mean_squared_error`.'
          : `Pour ${many} classes, \`Dense(${many}, activation=softmax)\` avec \`sparse_categorical_crossentropy\`.`,
      );
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} asks yes or no of ${text} at line ${line}, so labels are 0 or 1; the target lies in ${span(min, max)}. ${way.en}`,
            `${lossText(goal, context)} demande oui ou non à ${text}, ligne ${line} : les étiquettes sont 0 ou 1 ; la cible est dans ${span(min, max)}. ${way.fr}`,
          ),
          related: lookAtLast(goal, context),
          fixes:
            many === undefined
              ? [...numberClasses(goal, target?.classes, 2, context), ...replaceLoss(goal, 'MeanSquaredError', context)]
              : manyClasses(goal, many, context),
        },
      ];
    }),
});
