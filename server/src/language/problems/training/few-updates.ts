import { numberOf } from '../../semantics/plan/read.ts';
import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { placeOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

const ENOUGH = 200;

export const fewUpdates = defineRule({
  name: 'few-updates',
  group: 'training',
  severity: 'info',
  doc: words('The weights are changed only a few times.', 'Les poids ne sont changés que peu de fois.'),
  why: words(
    'Each batch moves the weights by one small step. Adam, with steps of about 0.001, comes 0.2 far in 200 of them.',
    'Chaque lot déplace les poids d’un petit pas. Adam, avec des pas d’environ 0.001, avance de 0.2 en 200 pas.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const { epochs, steps, updates } = budgetOf(training, context);
      if (epochs === undefined || epochs <= 1 || steps === undefined || updates === undefined) return [];
      if (steps < 1 || updates >= ENOUGH) return [];
      const begun = numberOf(training.train.config, 'initial_epoch') ?? 0;
      const enough = begun + Math.ceil(ENOUGH / steps);
      return [
        {
          site: { range: placeOf(training.train, 'epochs'), trail: [] },
          message: words(
            `${steps} ${steps === 1 ? 'batch' : 'batches'} an epoch, ${epochs} epochs: the weights change only ${updates} times. Set \`epochs = ${enough}\`, or a smaller batch.`,
            `${steps} lot${steps === 1 ? '' : 's'} par époque, ${epochs} époques : les poids ne changent que ${updates} fois. Mettez \`epochs = ${enough}\`, ou un lot plus petit.`,
          ),
          fixes: setSetting(training.train, 'epochs', String(enough), context),
        },
      ];
    }),
});
