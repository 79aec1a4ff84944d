import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { noAdvice, rangeRule } from '../values/out-of-range.ts';

export const invalidRegularizer = rangeRule({
  name: 'invalid-regularizer',
  group: 'regularisation',
  doc: words('The factor of a penalty is negative or not finite.', 'Le facteur d’une pénalité est négatif ou infini.'),
  why: words('A negative penalty would reward large weights.', 'Une pénalité négative récompenserait les grands poids.'),
  advice: ({ value, site }) =>
    value < 0 && Number.isFinite(value)
      ? {
          sentence: words(` Write ${-value}.`, ` Écrivez ${-value}.`),
          fixes: [{ ...replaceBy(site.range, String(-value)), safe: false }],
        }
      : noAdvice,
});
