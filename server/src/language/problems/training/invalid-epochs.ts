import { numberOf } from '../../semantics/plan/read.ts';
import { setSetting } from '../edits.ts';
import { isUnknown, placeOf, settingOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { rangeRule, usualOf } from '../values/out-of-range.ts';

const doc = words('Nothing would be trained.', 'Rien ne serait entraîné.');
const why = words(
  'Keras would end at once, without an error and without having trained.',
  'Keras finirait aussitôt, sans erreur et sans avoir rien entraîné.',
);
const ranges = rangeRule({
  name: 'invalid-epochs',
  group: 'training',
  doc,
  why,
  advice: (finding, context) => {
    if (finding.argument !== 'epochs') return usualOf(finding, context);
    const sentence = words(' Set `epochs = 20` for a start.', ' Mettez `epochs = 20` pour commencer.');
    return { sentence, fixes: [{ ...replaceBy(finding.site.range, '20'), safe: false }] };
  },
});

export const invalidEpochs = defineRule({
  name: 'invalid-epochs',
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [
    ...ranges.check(context),
    ...context.train.flatMap((train): readonly Report[] => {
      const [first, epochs] = [numberOf(train.config, 'initial_epoch') ?? 0, numberOf(train.config, 'epochs') ?? 1];
      if (!settingOf(train, 'initial_epoch') || isUnknown(train, 'epochs') || first < epochs) return [];
      return [
        {
          site: { range: placeOf(train, 'initial_epoch'), trail: [] },
          message: words(
            `Training starts at epoch ${first} and ends before epoch ${epochs}, so nothing is trained. \`epochs\` is the number of the last one, not how many are added: set \`epochs = ${first + Math.max(epochs, 1)}\`.`,
            `L’entraînement commence à l’époque ${first} et finit avant l’époque ${epochs} : rien n’est entraîné. \`epochs\` est le numéro de la dernière, pas le nombre ajouté : mettez \`epochs = ${first + Math.max(epochs, 1)}\`.`,
          ),
          fixes: setSetting(train, 'epochs', String(first + Math.max(epochs, 1)), context),
        },
      ];
    }),
  ],
});
