import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { hasValidation } from '../facts/reported.ts';
import { type Training, trainingsOf } from '../facts/training.ts';
import { staysEven } from '../recurrent/stateful.ts';
import { defineRule, words } from '../rule.ts';

/** Whether a fifth can be held back: of a single sample nothing would be left to train on, and states want whole batches. */
const canSpare = (training: Training, context: Context): boolean =>
  (budgetOf(training, context).samples ?? 2) >= 2 && staysEven(training, { validation_split: 0.2 }, context);

export const missingValidation = defineRule({
  name: 'missing-validation',
  group: 'training',
  severity: 'info',
  doc: words('No part of the data is kept for validation.', 'Aucune part des données n’est gardée pour la validation.'),
  why: words(
    'The training loss falls even while a network learns its samples by heart. Only data that it does not train on show that.',
    'La perte d’entraînement baisse même quand un réseau apprend ses exemples par cœur. Seules des données hors de l’entraînement le montrent.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const { train } = training;
      const isOpen = !train.data && context.model.data.length > 0;
      if (isOpen || hasValidation(train) !== false) return [];
      const splits = train.data?.config.split !== undefined && train.data.config.split !== null;
      const way = splits
        ? words(
            'Set `validation_split = 0.2`, or give `split` a second part, such as `[0.8, 0.1, 0.1]`.',
            'Mettez `validation_split = 0.2`, ou donnez à `split` une deuxième part, comme `[0.8, 0.1, 0.1]`.',
          )
        : words('Set `validation_split = 0.2`.', 'Mettez `validation_split = 0.2`.');
      return [
        {
          site: { range: train.declaration.keyword, trail: [] },
          message: words(
            `All data are trained on, so overfitting stays invisible. ${way.en}`,
            `Toutes les données servent à l’entraînement : le surapprentissage reste invisible. ${way.fr}`,
          ),
          fixes: canSpare(training, context) ? setSetting(train, 'validation_split', '0.2', context) : [],
        },
      ];
    }),
});
