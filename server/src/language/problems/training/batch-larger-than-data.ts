import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { placeOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

/** A batch that gives at least four updates an epoch where the samples allow it: a power of two, 32 at most. */
const smaller = (samples: number): number => Math.min(32, 2 ** Math.floor(Math.log2(Math.max(1, samples / 4))));

export const batchLargerThanData = defineRule({
  name: 'batch-larger-than-data',
  group: 'training',
  severity: 'warning',
  doc: words('A batch is larger than the training data.', 'Un lot est plus grand que les données d’entraînement.'),
  why: words(
    'An update is made once a batch. When one batch holds all samples, an epoch is one update.',
    'Une mise à jour est faite par lot. Quand un seul lot contient tous les exemples, une époque est une mise à jour.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const { batchSize, samples } = budgetOf(training, context);
      if (batchSize === undefined || samples === undefined || samples < 1 || batchSize <= samples) return [];
      const size = smaller(samples);
      const fixed = training.network.inputs.some(({ tensor }) => typeof tensor.shape?.[0] === 'number');
      return [
        {
          site: { range: placeOf(training.train, 'batch_size'), trail: [] },
          message: words(
            `A batch of ${batchSize} takes ${samples === 1 ? 'the only training sample' : `all ${samples} training samples`} at once: one update an epoch. Set \`batch_size = ${size}\`.`,
            `Un lot de ${batchSize} prend d’un coup ${samples === 1 ? 'le seul exemple' : `les ${samples} exemples`} d’entraînement : une mise à jour par époque. Mettez \`batch_size = ${size}\`.`,
          ),
          fixes: fixed ? [] : setSetting(training.train, 'batch_size', String(size), context),
        },
      ];
    }),
});
