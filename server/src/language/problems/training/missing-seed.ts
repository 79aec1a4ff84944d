import { setSetting } from '../edits.ts';
import { settingOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

export const missingSeed = defineRule({
  name: 'missing-seed',
  group: 'training',
  severity: 'hint',
  doc: words('Nothing makes the run repeatable.', 'Rien ne rend l’essai répétable.'),
  why: words(
    'Weights, shuffling and dropout are drawn at random. With a seed they are the same each time, and two runs differ only by what was changed.',
    'Poids, mélange et abandon sont tirés au hasard. Avec une graine, ils sont les mêmes à chaque fois, et deux essais ne diffèrent que par ce qu’on a changé.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train }) =>
      settingOf(train, 'seed')
        ? []
        : [
            {
              site: { range: train.declaration.keyword, trail: [] },
              message: words(
                'Without a seed this run cannot be repeated exactly. Set `seed = 42`, or any other whole number.',
                'Sans graine, cet essai ne peut pas être répété à l’identique. Mettez `seed = 42`, ou tout autre entier.',
              ),
              fixes: setSetting(train, 'seed', '42', context),
            },
          ],
    ),
});
