import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import type { Goal } from '../facts/loss.ts';
import { settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

type Encoding = 'one_hot' | 'integer';

/** The name of a column as the key of a record. */
const keyText = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

/** The one column of a target that is written. */
const columnOf = ({ train: { data }, network }: Goal): string | undefined => {
  const target = data?.config.target;
  const [name, ...others] = Array.isArray(target) ? target : [target];
  return others.length === 0 && network.outputs.length === 1 && typeof name === 'string' ? name : undefined;
};

/** Gives the encoding of the target's column another word, or writes it; nothing where the target is no single column. */
export const encodeTarget = (goal: Goal, encoding: Encoding, context: Context): readonly Fix[] => {
  const { data } = goal.train;
  const name = columnOf(goal);
  if (!data || name === undefined) return [];
  const entry = `${keyText(name)}: ${encoding}`;
  const written = settingOf(data, 'encode')?.setting.value;
  if (!written) return setSetting(data, 'encode', `{${entry}}`, context);
  if (written.kind !== 'record') return [];
  const title = words(`Set \`encode = {${entry}}\``, `Mettre \`encode = {${entry}}\``);
  const same = written.entries.find(({ key }) => key.text === name);
  if (same?.value) return [fix(title, { range: same.value.range, text: encoding }, false)];
  const last = written.entries.at(-1)?.range.end;
  const at = last ?? written.range.start + 1;
  return same ? [] : [fix(title, { range: { start: at, end: at }, text: last === undefined ? entry : `, ${entry}` }, false)];
};

/** Whether the file's target has a column with so many classes, so that they can be numbered anew. */
export const numberClasses = (goal: Goal, classes: number | undefined, most: number, context: Context): readonly Fix[] =>
  classes !== undefined && classes > 1 && classes <= most ? encodeTarget(goal, 'integer', context) : [];
