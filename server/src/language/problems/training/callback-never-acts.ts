import { numberOf } from '../../semantics/plan/read.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { rateOf } from '../facts/rate.ts';
import { argumentOf, callbacksOf, isUnknown, optimizerOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

const name = 'callback-never-acts';
const doc = words(
  'A callback cannot act before training ends, or would change nothing.',
  'Un rappel (callback) ne peut pas agir avant la fin, ou ne changerait rien.',
);
const why = words(
  '`EarlyStopping` waits for `patience` epochs without progress; in fewer epochs than that it never stops anything. `ReduceLROnPlateau` multiplies the learning rate by `factor`, and never goes below `min_lr`.',
  '`EarlyStopping` attend `patience` époques sans progrès ; s’il y a moins d’époques, il n’arrête jamais rien. `ReduceLROnPlateau` multiplie le taux d’apprentissage par `factor`, sans descendre sous `min_lr`.',
);

/** A factor that makes nothing smaller, which Keras refuses. */
const growing = rangeRule({
  name,
  group: 'training',
  doc,
  why,
  because: () =>
    words(
      'The learning rate is multiplied by it on a plateau, and would not fall; Keras refuses that.',
      'Le taux d’apprentissage est multiplié par lui sur un plateau, et ne baisserait pas ; Keras le refuse.',
    ),
  advice: ({ site }) => ({
    sentence: words(' Set `factor=0.1`.', ' Mettez `factor=0.1`.'),
    fixes: [{ ...replaceBy(site.range, '0.1'), safe: false }],
  }),
});

const tooPatient = (context: Context): readonly Report[] =>
  context.train.flatMap((train) => {
    const epochs = numberOf(train.config, 'epochs') ?? 1;
    if (isUnknown(train, 'epochs')) return [];
    return callbacksOf(train, context).flatMap((callback) => {
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
  });

/** A least rate that the training begins with, or below: there is no room to fall. */
const atTheBottom = (context: Context): readonly Report[] =>
  context.train.flatMap((train) => {
    const optimizer = optimizerOf(train, context);
    const rate = optimizer && rateOf(optimizer);
    if (rate === undefined || rate <= 0 || typeof optimizer?.configured.config.learning_rate !== 'number') return [];
    return callbacksOf(train, context).flatMap((callback) => {
      const least = callback.configured.config.min_lr;
      const written = argumentOf(callback, 'min_lr')?.argument;
      if (typeof least !== 'number' || least < rate || !written?.value) return [];
      const text = decimal(rate / 1_000);
      return [
        {
          site: { range: written.range, trail: [] },
          message: words(
            `\`ReduceLROnPlateau\` keeps the learning rate at ${decimal(least)} at least, and training begins with ${decimal(rate)}: there is nothing to reduce. Set \`min_lr=${text}\`, or leave it out.`,
            `\`ReduceLROnPlateau\` garde le taux d’apprentissage à ${decimal(least)} au moins, et l’entraînement commence à ${decimal(rate)} : il n’y a rien à réduire. Mettez \`min_lr=${text}\`, ou ôtez-le.`,
          ),
          fixes: [{ ...replaceBy(written.value.range, text), safe: false }],
        },
      ];
    });
  });

export const callbackNeverActs = defineRule({
  name,
  group: 'training',
  severity: 'warning',
  doc,
  why,
  check: (context): readonly Report[] => [
    ...[...growing.check(context)].map((report): Report => ({ ...report, severity: 'error' })),
    ...tooPatient(context),
    ...atTheBottom(context),
  ],
});
