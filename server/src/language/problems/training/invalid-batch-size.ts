import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { type Training, trainingsOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { staysEven } from '../recurrent/stateful.ts';
import { words } from '../rule.ts';
import { noAdvice, rangeRule } from '../values/out-of-range.ts';

/** The training that a setting belongs to. */
const trainingAt = ({ start, end }: ast.Range, context: Context): Training | undefined =>
  trainingsOf(context).find(({ train: { declaration } }) => declaration.range.start <= start && end <= declaration.range.end);

/** The batch size that an input of the network fixes, else the usual one; nothing where its states would not fit the rest. */
const likelier = (range: ast.Range, context: Context): number | undefined => {
  const training = trainingAt(range, context);
  const sizes = training?.network.inputs.map(({ tensor }) => tensor.shape?.[0]) ?? [];
  const size = sizes.find((one) => typeof one === 'number') ?? 32;
  return typeof size === 'number' && size >= 1 && (!training || staysEven(training, { batch_size: size }, context))
    ? size
    : undefined;
};

export const invalidBatchSize = rangeRule({
  name: 'invalid-batch-size',
  group: 'training',
  doc: words('The batch size is less than 1.', 'La taille de lot est inférieure à 1.'),
  why: words('A batch has at least one sample; 32 is usual.', 'Un lot a au moins un exemple ; 32 est usuel.'),
  advice: ({ site }, context) => {
    const size = likelier(site.range, context);
    return size === undefined ? noAdvice : { ...noAdvice, fixes: [{ ...replaceBy(site.range, String(size)), safe: false }] };
  },
});
