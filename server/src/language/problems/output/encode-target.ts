import type { Context } from '../context.ts';
import type { Goal } from '../facts/loss.ts';
import { settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

/** Gives the encoding of the target's column another word; nothing where none is written. */
export const encodeTarget = ({ train }: Goal, encoding: 'one_hot' | 'integer', context: Context): readonly Fix[] => {
  const { data } = train;
  const written = data && settingOf(data, 'encode')?.setting.value;
  const column = data?.config.target;
  const name = Array.isArray(column) ? column[0] : column;
  if (written?.kind !== 'record' || typeof name !== 'string') return [];
  const entry = written.entries.find(({ key }) => key.text === name);
  if (!entry?.value) return [];
  const text = context.textOf(entry.key.range);
  return [
    fix(
      words(`Set \`encode = {${text}: ${encoding}}\``, `Mettre \`encode = {${text}: ${encoding}}\``),
      { range: entry.value.range, text: encoding },
      false,
    ),
  ];
};
