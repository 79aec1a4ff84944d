import { unwrapped } from '../../semantics/evaluate.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { fix, replaceBy } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

/** A setting under its new name; `samples_per_epoch` counts samples, `steps_per_epoch` the batches that they make. */
export const renewSetting = (old: string, name: string, range: ast.Range, { model }: Context): readonly Fix[] => {
  const blocks = [...model.train, ...model.data, ...model.search];
  const block = blocks.find(({ settings }) => settings.some(({ setting }) => setting.name.range.start === range.start));
  const written = block?.settings.find(({ setting }) => setting.name.range.start === range.start);
  const former = written?.param?.formerly?.find((one) => one.name === old);
  if (former?.dividedBy === undefined) return [replaceBy(range, name)];
  const [value, count] = [written?.setting.value, block?.config[name]];
  if (!value || unwrapped(value).kind !== 'number' || typeof count !== 'number') return [];
  const text = `${name} = ${count}`;
  return [
    fix(words(`Replace by \`${text}\``, `Remplacer par \`${text}\``), {
      range: { start: range.start, end: value.range.end },
      text,
    }),
  ];
};
