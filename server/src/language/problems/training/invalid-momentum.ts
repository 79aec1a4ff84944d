import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidMomentum = rangeRule({
  name: 'invalid-momentum',
  group: 'training',
  doc: words('The momentum is outside 0 to 1.', 'Le momentum est hors de 0 à 1.'),
  why: words(
    'It is the share of the last step that is kept; 0.9 is usual.',
    'C’est la part du dernier pas qui est gardée ; 0.9 est usuel.',
  ),
  advice: ({ site }) => ({ sentence: words('', ''), fixes: [{ ...replaceBy(site.range, '0.9'), safe: false }] }),
});
