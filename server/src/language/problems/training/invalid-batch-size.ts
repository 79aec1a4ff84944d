import type { Context } from '../context.ts';
import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

/** The batch size that an input of a network fixes. */
const declaredBatch = ({ networks }: Context): number | undefined => {
  const sizes = networks.flatMap(({ inputs }) => inputs.map(({ tensor }) => tensor.shape?.[0]));
  return sizes.find((size) => typeof size === 'number');
};

export const invalidBatchSize = rangeRule({
  name: 'invalid-batch-size',
  group: 'training',
  doc: words('The batch size is less than 1.', 'La taille de lot est inférieure à 1.'),
  why: words('A batch has at least one sample; 32 is usual.', 'Un lot a au moins un exemple ; 32 est usuel.'),
  advice: ({ site }, context) => ({
    sentence: words('', ''),
    fixes: [{ ...replaceBy(site.range, String(declaredBatch(context) ?? 32)), safe: false }],
  }),
});
