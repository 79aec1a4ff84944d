import type { Plan } from '../protocol/index.ts';
import { Failure } from './failure.ts';
import type { Dataset } from './fit/dataset.ts';

const isStateful = (plan: Plan): boolean => plan.network.layers.some(({ config }) => config.stateful === true);

/**
 * Checks what only the data can tell: that there is a batch to train, and that every batch of a stateful network has its size.
 *
 * @throws Failure with the line of the train block
 */
export function checkBatches(plan: Plan, { train, validation, test }: Dataset): void {
  const { batchSize, dropRemainder, line } = plan.train;
  if (dropRemainder && train.samples < batchSize) throw noBatch(train.samples, batchSize, line);
  if (!isStateful(plan)) return;
  const declared = plan.network.inputs[0]?.shape[0] ?? null;
  if (declared !== null && declared !== batchSize) throw otherBatchSize(declared, batchSize, line);
  const partial = [train, validation, test].find((part) => part !== null && part.samples % batchSize !== 0);
  if (partial && !dropRemainder) throw partialBatch(partial.samples, batchSize, line);
}

const noBatch = (samples: number, batch: number, line: number): Failure =>
  new Failure({
    line,
    message: {
      en: `${samples} training samples do not fill one batch of ${batch}, and \`drop_remainder\` leaves out smaller ones.`,
      fr: `${samples} échantillons d'entraînement ne remplissent pas un lot de ${batch}, et \`drop_remainder\` laisse de côté les plus petits.`,
    },
    hint: {
      en: `Set \`batch_size\` to ${Math.max(samples, 1)} or less.`,
      fr: `Mettez \`batch_size\` à ${Math.max(samples, 1)} ou moins.`,
    },
  });

const otherBatchSize = (declared: number, batch: number, line: number): Failure =>
  new Failure({
    line,
    message: {
      en: `The network keeps the state of batches of ${declared}, but \`batch_size\` is ${batch}.`,
      fr: `Le réseau garde l'état de lots de ${declared}, mais \`batch_size\` vaut ${batch}.`,
    },
    hint: { en: `Set \`batch_size = ${declared}\`.`, fr: `Mettez \`batch_size = ${declared}\`.` },
  });

const partialBatch = (samples: number, batch: number, line: number): Failure =>
  new Failure({
    line,
    message: {
      en: `A stateful network takes batches of ${batch} only, and ${samples} samples leave a last one of ${samples % batch}.`,
      fr: `Un réseau à états ne prend que des lots de ${batch}, et ${samples} échantillons en laissent un dernier de ${samples % batch}.`,
    },
    hint: { en: 'Set `drop_remainder = true`.', fr: 'Mettez `drop_remainder = true`.' },
  });
