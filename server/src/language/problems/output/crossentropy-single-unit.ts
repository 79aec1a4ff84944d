import { setActivation } from '../edits.ts';
import { goals, isCategorical } from '../facts/loss.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';
import { replaceLoss } from './replace-loss.ts';
import { isSoftmaxOverOne } from './softmax-single-unit.ts';

export const crossentropySingleUnit = defineRule({
  name: 'crossentropy-single-unit',
  group: 'output',
  severity: 'warning',
  doc: words(
    'A categorical cross-entropy measures a single output.',
    'Une entropie croisée catégorielle mesure une seule sortie.',
  ),
  why: words(
    'It compares classes with each other; with one class there is nothing to compare, and the loss is always 0.',
    'Elle compare les classes entre elles ; avec une seule, il n’y a rien à comparer, et la perte vaut toujours 0.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const { ending, loss, units, written } = goal;
      if (units !== 1 || !isCategorical(loss) || isSoftmaxOverOne(ending)) return [];
      const { last } = ending;
      const layer = context.called(last.layer);
      const line = context.line(last.site.range.start);
      const binary: readonly Fix[] = replaceLoss(goal, 'BinaryCrossentropy', context).flatMap((loss) => {
        const [activation] = setActivation(ending.activation?.node ?? last, 'sigmoid', context);
        return activation
          ? [
              {
                ...loss,
                title: words('One `sigmoid` unit with `binary_crossentropy`', 'Une unité `sigmoid` avec `binary_crossentropy`'),
                edits: [...loss.edits, ...activation.edits],
              },
            ]
          : [];
      });
      return [
        {
          site: { range: written.range, trail: [] },
          message: words(
            `Over one output this loss is always 0, and ${layer} at line ${line} gives one. For two classes, one \`sigmoid\` unit with \`binary_crossentropy\`; for K classes, K units.`,
            `Sur une seule sortie, cette perte vaut toujours 0, or ${layer}, ligne ${line}, n’en rend qu’une. Pour deux classes, une unité \`sigmoid\` avec \`binary_crossentropy\` ; pour K classes, K unités.`,
          ),
          related: [{ range: last.site.range, message: words(`${layer} gives one value`, `${layer} rend une seule valeur`) }],
          fixes: binary,
        },
      ];
    }),
});
