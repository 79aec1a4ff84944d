import { goals, isBinary } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { activate, givenBy, lastLayer, lookAtLast, onLoss } from './about.ts';
import { replaceLoss } from './replace-loss.ts';

export const singleLabelSigmoid = defineRule({
  name: 'single-label-sigmoid',
  group: 'output',
  severity: 'info',
  doc: words(
    'Sigmoids allow several labels a sample, and the data have one.',
    'Des sigmoïdes permettent plusieurs étiquettes par exemple, et les données en ont une.',
  ),
  why: words(
    'K sigmoids answer K separate questions. Where exactly one class is true, a softmax knows it, and learns faster.',
    'K sigmoïdes répondent à K questions séparées. Quand une seule classe est vraie, une softmax le sait, et apprend plus vite.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const { loss, units } = goal;
      if (!isBinary(loss) || givenBy(goal) !== 'sigmoid' || typeof units !== 'number' || units < 2) return [];
      if (targetOf(goal, context)?.rows?.kind !== 'one_hot') return [];
      const { text, line } = lastLayer(goal, context);
      const fixes = replaceLoss(goal, 'CategoricalCrossentropy', context).flatMap((loss) =>
        activate(goal, 'softmax', context).map(({ edits }) => ({
          title: words('`softmax` with `categorical_crossentropy`', '`softmax` avec `categorical_crossentropy`'),
          edits: [...loss.edits, ...edits],
          safe: false,
        })),
      );
      return [
        {
          site: onLoss(goal),
          message: words(
            `Every row of the target names exactly one class, and ${text} at line ${line} answers ${units} separate questions. \`activation=softmax\` with \`categorical_crossentropy\` lets the classes exclude each other.`,
            `Chaque ligne de la cible nomme exactement une classe, or ${text}, ligne ${line}, répond à ${units} questions séparées. \`activation=softmax\` avec \`categorical_crossentropy\` fait s’exclure les classes.`,
          ),
          related: lookAtLast(goal, context),
          fixes,
        },
      ];
    }),
});
