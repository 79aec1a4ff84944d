import { setSetting } from '../edits.ts';
import { budgetOf } from '../facts/budget.ts';
import { placeOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

const MANY = 100;

export const batchOfOne = defineRule({
  name: 'batch-of-one',
  group: 'training',
  severity: 'info',
  doc: words('Each sample is a batch of its own.', 'Chaque exemple est un lot à lui seul.'),
  why: words(
    'The gradient of one sample is a noisy guess, and a processor computes 32 samples in little more time than one.',
    'Le gradient d’un seul exemple est une estimation bruitée, et un processeur calcule 32 exemples à peine moins vite qu’un.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const { batchSize, samples } = budgetOf(training, context);
      if (batchSize !== 1 || samples === undefined || samples <= MANY) return [];
      const fixed = training.network.inputs.some(({ tensor }) => typeof tensor.shape?.[0] === 'number');
      return [
        {
          site: { range: placeOf(training.train, 'batch_size'), trail: [] },
          message: words(
            `A batch of 1 makes ${samples} noisy updates an epoch, and takes long. Set \`batch_size = 32\`.`,
            `Un lot de 1 fait ${samples} mises à jour bruitées par époque, et prend du temps. Mettez \`batch_size = 32\`.`,
          ),
          fixes: fixed ? [] : setSetting(training.train, 'batch_size', '32', context),
        },
      ];
    }),
});
