import { numberOf } from '../../semantics/plan/read.ts';
import { isUnknown, placeOf, settingOf } from '../facts/training.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

const doc = words('Nothing would be trained.', 'Rien ne serait entraîné.');
const why = words('Nothing would be trained, and Keras does just that.', 'Rien ne serait entraîné, et c’est ce que fait Keras.');
const ranges = rangeRule({ name: 'invalid-epochs', group: 'training', doc, why });

export const invalidEpochs = defineRule({
  name: 'invalid-epochs',
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [
    ...ranges.check(context),
    ...context.model.train.flatMap((train): readonly Report[] => {
      const [first, epochs] = [numberOf(train.config, 'initial_epoch') ?? 0, numberOf(train.config, 'epochs') ?? 1];
      if (!settingOf(train, 'initial_epoch') || isUnknown(train, 'epochs') || first < epochs) return [];
      return [
        {
          site: { range: placeOf(train, 'initial_epoch'), trail: [] },
          message: words(
            `Training starts at epoch ${first} and ends before epoch ${epochs}, so nothing is trained. \`epochs\` is the number of the last one, not how many are added: raise it.`,
            `L’entraînement commence à l’époque ${first} et finit avant l’époque ${epochs} : rien n’est entraîné. \`epochs\` est le numéro de la dernière, pas le nombre ajouté : augmentez-le.`,
          ),
        },
      ];
    }),
  ],
});
