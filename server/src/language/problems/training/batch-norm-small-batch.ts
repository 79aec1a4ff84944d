import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { placeOf, type Training, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

const FEW = 8;
const ENOUGH = 16;

/** The smallest batch of which normalisation takes its statistics: the batch, or the single sample that is left over. */
const smallest = (training: Training, context: Context): number | undefined => {
  const { batchSize, samples } = budgetOf(training, context);
  if (batchSize === undefined || batchSize < 1) return undefined;
  if (batchSize < FEW) return batchSize;
  const drops = training.train.config.drop_remainder === true;
  return samples !== undefined && !drops && samples > batchSize && samples % batchSize === 1 ? 1 : undefined;
};

/** A batch of 16 or more that leaves no single sample. */
const better = (samples: number | undefined): number => {
  let size = ENOUGH;
  while (samples !== undefined && samples > size && samples % size === 1) size++;
  return size;
};

export const batchNormSmallBatch = defineRule({
  name: 'batch-norm-small-batch',
  group: 'training',
  severity: 'warning',
  doc: words(
    'BatchNormalization takes its statistics of very few samples.',
    'BatchNormalization prend ses statistiques sur très peu d’exemples.',
  ),
  why: words(
    'It subtracts the mean of the batch and divides by its deviation. Of few samples both are noise; of one, every value becomes 0.',
    'Elle soustrait la moyenne du lot et divise par son écart. Sur peu d’exemples, les deux ne sont que du bruit ; sur un seul, toute valeur devient 0.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const layer = training.network.nodes.find(({ layer }) => layer.entry.name === 'BatchNormalization');
      const few = layer ? smallest(training, context) : undefined;
      if (!layer || few === undefined) return [];
      const { samples, batchSize } = budgetOf(training, context);
      const size = better(samples);
      const fixed = training.network.inputs.some(({ tensor }) => typeof tensor.shape?.[0] === 'number');
      const which =
        few === batchSize
          ? words(`batches of ${few}`, `des lots de ${few}`)
          : words(
              `the last batch of each epoch, a single sample (${samples} = ${Math.floor((samples ?? 0) / (batchSize ?? 1))} · ${batchSize} + ${few})`,
              `le dernier lot de chaque époque, un seul exemple (${samples} = ${Math.floor((samples ?? 0) / (batchSize ?? 1))} · ${batchSize} + ${few})`,
            );
      const name = context.called(layer.layer);
      return [
        {
          site: { range: placeOf(training.train, 'batch_size'), trail: [] },
          message: words(
            `${name} takes mean and deviation of ${which.en}: that is noise. Set \`batch_size = ${size}\` or more.`,
            `${name} prend moyenne et écart sur ${which.fr} : ce n’est que du bruit. Mettez \`batch_size = ${size}\` ou plus.`,
          ),
          related: [{ range: layer.site.range, message: words(`${name} normalises here`, `${name} normalise ici`) }],
          fixes: fixed ? [] : setSetting(training.train, 'batch_size', String(size), context),
        },
      ];
    }),
});
