import type { Context } from '../context.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { activate, onLoss } from '../output/about.ts';
import { replaceLoss } from '../output/replace-loss.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';

const WANTS_ONE_HOT: ReadonlySet<string> = new Set(['CategoricalCrossentropy', 'CategoricalFocalCrossentropy']);

/** One yes or no an output, where each label is a share. */
const askEach = (goal: Goal, context: Context): readonly Fix[] => {
  const [loss] = replaceLoss(goal, 'BinaryCrossentropy', context);
  const [activation] = activate(goal, 'sigmoid', context);
  if (!loss || !activation) return [];
  const title = words('`sigmoid` with `binary_crossentropy`', '`sigmoid` avec `binary_crossentropy`');
  return [{ ...loss, title, edits: [...loss.edits, ...activation.edits] }];
};

export const labelsNotOneHot = defineRule({
  name: 'labels-not-one-hot',
  group: 'data',
  severity: 'warning',
  doc: words(
    'Categorical cross-entropy gets rows that do not sum to 1.',
    'L’entropie croisée catégorielle reçoit des lignes dont la somme n’est pas 1.',
  ),
  why: words(
    'It is `−Σ y · log(p)`: rows of several ones, or of none, have no least value at the right answer.',
    'Elle vaut `−Σ y · log(p)` : des lignes à plusieurs 1, ou sans aucun, n’ont pas leur minimum à la bonne réponse.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (!WANTS_ONE_HOT.has(goal.loss.name)) return [];
      const target = targetOf(goal, context);
      if (target?.rows?.kind !== 'other' || target.wanted === 'ids') return [];
      const { row, line } = target.rows.first;
      const at = line === null ? words(`row ${row}`, `l’exemple ${row}`) : words(`line ${line}`, `la ligne ${line}`);
      return [
        {
          site: onLoss(goal),
          message: words(
            `The target at ${at.en} is neither one-hot nor a distribution. For one class a sample, give one column of classes and \`encode = {…: one_hot}\`; for several at once, use \`sigmoid\` with \`binary_crossentropy\`.`,
            `La cible à ${at.fr} n’est ni one-hot ni une distribution. Pour une classe par exemple, donnez une seule colonne de classes et \`encode = {…: one_hot}\` ; pour plusieurs à la fois, prenez \`sigmoid\` avec \`binary_crossentropy\`.`,
          ),
          fixes: target.min !== undefined && target.min >= 0 && (target.max ?? 2) <= 1 ? askEach(goal, context) : [],
        },
      ];
    }),
});
