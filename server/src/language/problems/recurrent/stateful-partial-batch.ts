import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { declarationOf } from '../facts/inputs.ts';
import { placeOf, type Training, trainingsOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';
import { restOf, statefulIn } from './stateful.ts';

/** The largest batch below the one at hand that divides all samples of training and of validation. */
const divisor = (training: Training, batchSize: number, context: Context): number | undefined => {
  const { samples, validation = 0 } = budgetOf(training, context);
  if (samples === undefined) return undefined;
  for (let size = batchSize - 1; size > 1; size--) if (samples % size === 0 && validation % size === 0) return size;
  return undefined;
};

/** The first size of a declared shape. */
const declaredBatch = (training: Training, context: Context): readonly (ast.Range | undefined)[] =>
  training.network.inputs.map((input) => {
    const shape = declarationOf(input, context)?.argument.value;
    return shape?.kind === 'list' ? shape.items[0]?.range : undefined;
  });

/** Batches of another size, in the block and wherever an input declares them. */
const batchOf = (size: number, training: Training, context: Context): readonly Fix[] => {
  const [setting] = setSetting(training.train, 'batch_size', String(size), context);
  const places = declaredBatch(training, context);
  if (!setting || places.includes(undefined)) return [];
  const edits = places.flatMap((range) => (range ? [{ range, text: String(size) }] : []));
  const title = words(`Make batches of ${size}`, `Faire des lots de ${size}`);
  return [{ title, edits: [...setting.edits, ...edits], safe: false }];
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
      const node = statefulIn(network, context);
      const rest = restOf(training, context);
      if (!node || !rest) return [];
      const name = context.called(node.layer);
      const { samples, batchSize } = rest;
      const left = samples % batchSize;
      const fitting = divisor(training, batchSize, context);
      const instead = fitting
        ? words(`batches of ${fitting}, which come out even`, `des lots de ${fitting}, qui tombent juste`)
        : words(`a batch that divides ${samples}`, `un lot qui divise ${samples}`);
      const part = rest.validation
        ? words('validation samples', 'exemples de validation')
        : words('training samples', 'exemples d’entraînement');
      return [
        {
          site: { range: placeOf(train, 'batch_size'), trail: [] },
          message: words(
            `The ${samples} ${part.en} are no multiple of ${batchSize}: the last batch has ${left}, and ${name} keeps ${batchSize} states. Set \`drop_remainder = true\` to leave the rest out, or take ${instead.en}.`,
            `Les ${samples} ${part.fr} ne sont pas un multiple de ${batchSize} : le dernier lot en a ${left}, et ${name} garde ${batchSize} états. Mettez \`drop_remainder = true\` pour laisser le reste, ou prenez ${instead.fr}.`,
          ),
          related: [{ range: node.site.range, message: words(`${name} is stateful`, `${name} garde son état`) }],
          fixes: [
            ...setSetting(train, 'drop_remainder', 'true', context),
            ...(fitting ? batchOf(fitting, training, context) : []),
          ],
        },
      ];
    }),
});
