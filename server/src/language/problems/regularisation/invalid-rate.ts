import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidRate = rangeRule({
  name: 'invalid-rate',
  group: 'regularisation',
  doc: words('The rate of a dropout is outside 0 to 1.', 'Le taux d’un abandon (dropout) est hors de 0 à 1.'),
  why: words('It is the share that is dropped.', 'C’est la part qui est mise à 0.'),
  advice: ({ value, site }) =>
    value > 1 && value <= 100
      ? {
          sentence: words(
            ` ${value} looks like percent: write ${value / 100}.`,
            ` ${value} ressemble à un pourcentage : écrivez ${value / 100}.`,
          ),
          fixes: [replaceBy(site.range, String(value / 100))],
        }
      : { sentence: words('', ''), fixes: [] },
});
