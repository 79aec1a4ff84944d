import { count } from '../../text/numbers.ts';
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
            `With batches of 1 each of ${count(samples, 'en')} updates an epoch follows a single sample, wherever it pulls, and the epoch takes many times as long. Set \`batch_size = 32\`.`,
            `Avec des lots de 1, chacune des ${count(samples, 'fr')} mises à jour d’une époque suit un seul exemple, où qu’il tire, et l’époque dure bien plus longtemps. Mettez \`batch_size = 32\`.`,
          ),
          fixes: fixed ? [] : setSetting(training.train, 'batch_size', '32', context),
        },
      ];
    }),
});
