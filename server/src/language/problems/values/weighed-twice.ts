import type { Words } from '../../../catalogue/index.ts';
import type { SettingsModel } from '../../semantics/model.ts';
import { weighedTwice } from '../../semantics/plan/obstacles.ts';
import type { Context } from '../context.ts';
import { settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { wholeLine } from '../remove-layer.ts';
import { type Report, words } from '../rule.ts';

const remove = (block: SettingsModel, key: string, title: Words, { model }: Context): readonly Fix[] => {
  const written = settingOf(block, key)?.setting;
  return written ? [fix(title, { range: wholeLine(model.parsed.text, written.range), text: '' }, false)] : [];
};

/** Trainings that weigh their rows both by class and by a column. */
export const rowsWeighedTwice = (context: Context): readonly Report[] =>
  context.train.flatMap((train) => {
    const { data } = train;
    const problem = data && weighedTwice(train, data);
    if (!problem) return [];
    return [
      {
        site: { range: problem.range, trail: [] },
        message: problem.message,
        fixes: [
          ...remove(train, 'class_weight', words('Remove `class_weight`', 'Supprimer `class_weight`'), context),
          ...remove(data, 'sample_weight', words('Remove `sample_weight`', 'Supprimer `sample_weight`'), context),
        ],
      },
    ];
  });
