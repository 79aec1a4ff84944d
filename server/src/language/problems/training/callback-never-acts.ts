import { numberOf } from '../../semantics/plan/read.ts';
import { argumentOf, callbacksOf, isUnknown } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

export const callbackNeverActs = defineRule({
  name: 'callback-never-acts',
  group: 'training',
  severity: 'warning',
  doc: words('A callback cannot act before training ends.', 'Un rappel (callback) ne peut pas agir avant la fin.'),
  why: words(
    '`EarlyStopping` waits for `patience` epochs without progress; in fewer epochs than that it never stops anything.',
    '`EarlyStopping` attend `patience` époques sans progrès ; s’il y a moins d’époques, il n’arrête jamais rien.',
  ),
  check: ({ model }) =>
    model.train.flatMap((train) => {
      const epochs = numberOf(train.config, 'epochs') ?? 1;
      if (isUnknown(train, 'epochs')) return [];
      return callbacksOf(train).flatMap((callback) => {
        const { patience, restore_best_weights } = callback.configured.config;
        const written = argumentOf(callback, 'patience')?.argument;
        if (typeof patience !== 'number' || patience < epochs || !written?.value || restore_best_weights === true) return [];
        const smaller = Math.floor(epochs / 4);
        return [
          {
            site: { range: written.range, trail: [] },
            message: words(
              `\`${callback.configured.name}\` waits for ${patience} epochs without progress, and there ${epochs === 1 ? 'is' : 'are'} only ${epochs}: it never acts. Set \`patience\` well below \`epochs\`.`,
              `\`${callback.configured.name}\` attend ${patience} époques sans progrès, et il n’y en a que ${epochs} : il n’agit jamais. Mettez \`patience\` bien au-dessous de \`epochs\`.`,
            ),
            fixes: smaller > 0 ? [{ ...replaceBy(written.value.range, String(smaller)), safe: false }] : [],
          },
        ];
      });
    }),
});
