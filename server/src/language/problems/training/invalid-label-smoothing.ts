import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidLabelSmoothing = rangeRule({
  name: 'invalid-label-smoothing',
  group: 'training',
  doc: words('Label smoothing is outside 0 to 1.', 'Le lissage des étiquettes est hors de 0 à 1.'),
  why: words(
    'It moves that share of each label to the other classes; 0.1 is usual.',
    'Il déplace cette part de chaque étiquette vers les autres classes ; 0.1 est usuel.',
  ),
  advice: ({ site }) => ({ sentence: words('', ''), fixes: [{ ...replaceBy(site.range, '0.1'), safe: false }] }),
});
