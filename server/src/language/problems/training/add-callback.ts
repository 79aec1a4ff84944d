import type { SettingsModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

/** Puts a callback behind the others, or writes the setting; nothing behind what is no list, or an empty one. */
export const addCallback = (train: SettingsModel, callback: string, context: Context): readonly Fix[] => {
  const written = settingOf(train, 'callbacks')?.setting.value;
  if (!written) return setSetting(train, 'callbacks', `[${callback}]`, context);
  const last = written.kind === 'list' ? written.items.at(-1) : undefined;
  if (!last) return [];
  const title = words(`Add \`${callback}\``, `Ajouter \`${callback}\``);
  return [fix(title, { range: { start: last.range.end, end: last.range.end }, text: `, ${callback}` }, false)];
};
