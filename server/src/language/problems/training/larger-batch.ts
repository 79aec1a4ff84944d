import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import type { Training } from '../facts/training.ts';
import type { Fix } from '../problem.ts';

/** Batches of twice the size; nothing where the network fixes it, or so many samples are not there. */
export const largerBatch = (training: Training, context: Context): readonly Fix[] => {
  const { batchSize, samples } = budgetOf(training, context);
  const fixed = training.network.inputs.some(({ tensor }) => typeof tensor.shape?.[0] === 'number');
  if (fixed || batchSize === undefined || (samples !== undefined && 2 * batchSize > samples)) return [];
  return setSetting(training.train, 'batch_size', String(2 * batchSize), context);
};
