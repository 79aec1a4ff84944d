import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { placeOf, type Training, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { statefulIn } from './stateful.ts';

interface Rest {
  readonly samples: number;
  readonly batchSize: number;
  readonly validation: boolean;
}

/** The part of the data that leaves a smaller batch. */
const restOf = (training: Training, context: Context): Rest | undefined => {
  const { samples, validation, batchSize } = budgetOf(training, context);
  if (!batchSize || batchSize < 1) return undefined;
  if (samples !== undefined && samples % batchSize !== 0) return { samples, batchSize, validation: false };
  return validation !== undefined && validation % batchSize !== 0
    ? { samples: validation, batchSize, validation: true }
    : undefined;
};

export const statefulPartialBatch = defineRule({
  name: 'stateful-partial-batch',
  group: 'recurrent',
  severity: 'error',
  doc: words('A stateful network gets a smaller last batch.', 'Un réseau à état reçoit un dernier lot plus petit.'),
  why: words(
    'A stateful layer keeps one state for each sample of a batch. Keras stops at a batch of another size, after the whole epoch has been computed.',
    'Une couche à état garde un état par exemple du lot. Keras s’arrête à un lot d’une autre taille, une fois toute l’époque calculée.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const { train, network } = training;
      const node = statefulIn(network);
      const rest = node && train.config.drop_remainder !== true ? restOf(training, context) : undefined;
      if (!node || !rest) return [];
      const name = context.called(node.layer);
      const { samples, batchSize } = rest;
      const left = samples % batchSize;
      const part = rest.validation
        ? words('validation samples', 'exemples de validation')
        : words('training samples', 'exemples d’entraînement');
      return [
        {
          site: { range: placeOf(train, 'batch_size'), trail: [] },
          message: words(
            `The ${samples} ${part.en} are no multiple of ${batchSize}: the last batch has ${left}, and ${name} keeps ${batchSize} states. Set \`drop_remainder = true\`, or a batch that divides ${samples}.`,
            `Les ${samples} ${part.fr} ne sont pas un multiple de ${batchSize} : le dernier lot en a ${left}, et ${name} garde ${batchSize} états. Mettez \`drop_remainder = true\`, ou un lot qui divise ${samples}.`,
          ),
          related: [{ range: node.site.range, message: words(`${name} is stateful`, `${name} garde son état`) }],
          fixes: setSetting(train, 'drop_remainder', 'true', context),
        },
      ];
    }),
});
