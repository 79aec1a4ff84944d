import type { SettingsModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { optimizerOf, settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

const KIN = /^(Adam|Nadam)/;

/** Adam in the place of another optimizer, with its own learning rate; nothing where it is of that family already. */
export const useAdam = (train: SettingsModel, context: Context): readonly Fix[] => {
  const optimizer = optimizerOf(train, context);
  if (!optimizer) return settingOf(train, 'optimizer') ? [] : setSetting(train, 'optimizer', 'Adam()', context);
  if (KIN.test(optimizer.configured.name)) return [];
  return [fix(words('Use `Adam()`', 'Utiliser `Adam()`'), { range: optimizer.range, text: 'Adam()' }, false)];
};
