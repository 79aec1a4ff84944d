import { setSetting } from '../edits.ts';
import { settingOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

/** Without a loss, a network or data nothing can be trained: that is told as an error when training is asked for. */
export const missingTrainSetting = defineRule({
  name: 'missing-train-setting',
  group: 'training',
  severity: 'info',
  doc: words(
    'Something is missing that training needs: a `train` block, its `loss`, its `optimizer`.',
    'Il manque à l’entraînement quelque chose : un bloc `train`, sa `loss`, son `optimizer`.',
  ),
  why: words(
    'Without a loss there is nothing to minimise; without an optimizer Keras takes RMSprop, silently.',
    'Sans perte, il n’y a rien à minimiser ; sans optimiseur, Keras prend RMSprop, sans le dire.',
  ),
  check: (context) =>
    context.train
      .filter((train) => !settingOf(train, 'optimizer'))
      .map((train) => ({
        site: { range: train.declaration.keyword, trail: [] },
        message: words(
          'No `optimizer` is given, so `RMSprop` is taken, as Keras does. Write the one that you mean: `optimizer = Adam(0.001)`.',
          'Aucun `optimizer` n’est donné : `RMSprop` est pris, comme dans Keras. Écrivez celui que vous voulez : `optimizer = Adam(0.001)`.',
        ),
        fixes: ['Adam(0.001)', 'RMSprop(0.001)'].flatMap((optimizer) => setSetting(train, 'optimizer', optimizer, context)),
      })),
});
