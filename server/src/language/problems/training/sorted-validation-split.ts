import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { dataPlanOf } from '../facts/data.ts';
import { type Goal, goals, isRegression } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { placeOf, settingOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { wholeLine } from '../remove-layer.ts';
import { defineRule, words } from '../rule.ts';

/** Which setting cuts off the end of the rows as they stand in the file. */
const cutter = (goal: Goal, context: Context): 'validation_split' | 'split' | undefined => {
  const plan = dataPlanOf(goal, context);
  if (!plan || plan.window) return undefined;
  if (plan.split) return plan.shuffle || plan.stratify ? undefined : 'split';
  const share = goal.train.config.validation_split;
  return typeof share === 'number' && share > 0 ? 'validation_split' : undefined;
};

/** Lets the data block split, which shuffles the rows first. */
const splitInData = ({ train }: Goal, context: Context): readonly Fix[] => {
  const { data } = train;
  const setting = settingOf(train, 'validation_split')?.setting;
  const share = train.config.validation_split;
  if (!data || !setting || typeof share !== 'number') return [];
  const shares = [1 - share, share].map((part) => Number(part.toPrecision(6))).join(', ');
  const [added] = setSetting(data, 'split', `[${shares}, 0]`, context);
  const out = { range: wholeLine(context.model.parsed.text, setting.range), text: '' };
  return added ? [{ ...added, edits: [...added.edits, out] }] : [];
};

export const sortedValidationSplit = defineRule({
  name: 'sorted-validation-split',
  group: 'training',
  severity: 'warning',
  doc: words(
    'The validation part is cut off the end of rows that are sorted by class.',
    'La part de validation est prise à la fin de lignes triées par classe.',
  ),
  why: words(
    'Keras takes the last rows, before any shuffling. Of sorted rows these are other classes than the ones trained on.',
    'Keras prend les dernières lignes, avant tout mélange. Dans des lignes triées, ce sont d’autres classes que celles de l’entraînement.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const target = targetOf(goal, context);
      const { data } = goal.train;
      if (!data || isRegression(goal.loss) || target?.sorted !== true || (target.classes ?? 0) < 2) return [];
      const by = cutter(goal, context);
      if (!by) return [];
      const [column] = target.columns;
      return [
        {
          site: { range: by === 'split' ? placeOf(data, 'shuffle') : placeOf(goal.train, by), trail: [] },
          message: words(
            `The file is sorted by \`${column?.name ?? ''}\`, and \`${by}\` takes the last rows: whole classes are missing from the training part. Let the data block split with \`shuffle = true\` or \`stratify = true\`.`,
            `Le fichier est trié par \`${column?.name ?? ''}\`, et \`${by}\` prend les dernières lignes : des classes entières manquent à l’entraînement. Laissez le bloc data répartir, avec \`shuffle = true\` ou \`stratify = true\`.`,
          ),
          fixes: by === 'split' ? setSetting(data, 'shuffle', 'true', context) : splitInData(goal, context),
        },
      ];
    }),
});
