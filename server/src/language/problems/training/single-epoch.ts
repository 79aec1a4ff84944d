import { numberOf } from '../../semantics/plan/read.ts';
import { setSetting } from '../edits.ts';
import { isUnknown, placeOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

export const singleEpoch = defineRule({
  name: 'single-epoch',
  group: 'training',
  severity: 'info',
  doc: words('The data are seen once.', 'Les données sont vues une seule fois.'),
  why: words(
    'An epoch is one pass over the training data. A network starts from random weights, and one pass rarely takes it far.',
    'Une époque est un passage sur les données d’entraînement. Un réseau part de poids aléatoires, et un passage le mène rarement loin.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train }) => {
      // A run that goes on from an earlier one has seen them before.
      if (numberOf(train.config, 'initial_epoch')) return [];
      if (isUnknown(train, 'epochs') || (numberOf(train.config, 'epochs') ?? 1) !== 1) return [];
      return [
        {
          site: { range: placeOf(train, 'epochs'), trail: [] },
          message: words(
            'In 1 epoch each sample is seen once, which is rarely enough. Set `epochs = 20`, and watch the validation loss.',
            'En 1 époque, chaque exemple est vu une fois, ce qui suffit rarement. Mettez `epochs = 20`, et surveillez la perte de validation.',
          ),
          fixes: setSetting(train, 'epochs', '20', context),
        },
      ];
    }),
});
