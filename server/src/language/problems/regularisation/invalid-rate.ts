import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidRate = rangeRule({
  name: 'invalid-rate',
  group: 'regularisation',
  doc: words('The rate of a dropout is outside 0 to 1.', 'Le taux d’un abandon (dropout) est hors de 0 à 1.'),
  why: words(
    'It is the share of the values that is set to 0 in training.',
    'C’est la part des valeurs mise à 0 pendant l’entraînement.',
  ),
  advice: ({ value, site }) =>
    value > 1 && value <= 100
      ? {
          sentence: words(
            ` ${value} looks like percent: write ${value / 100}.`,
            ` ${value} ressemble à un pourcentage : écrivez ${value / 100}.`,
          ),
          fixes: [replaceBy(site.range, String(value / 100))],
        }
      : {
          sentence: words(' 0 drops nothing, 0.2 to 0.5 are usual.', ' 0 n’abandonne rien ; 0.2 à 0.5 sont usuels.'),
          fixes: [{ ...replaceBy(site.range, value < 0 && value >= -1 ? String(-value) : '0.5'), safe: false }],
        },
});
