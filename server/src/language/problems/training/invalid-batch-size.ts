import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidBatchSize = rangeRule({
  name: 'invalid-batch-size',
  group: 'training',
  doc: words('The batch size is less than 1.', 'La taille de lot est inférieure à 1.'),
  why: words('A batch has at least one sample; 32 is usual.', 'Un lot a au moins un exemple ; 32 est usuel.'),
  advice: ({ site }) => ({ sentence: words('', ''), fixes: [{ ...replaceBy(site.range, '32'), safe: false }] }),
});
