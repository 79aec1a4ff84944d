import type { ColumnFacts } from '../../../protocol/index.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { declarationOf } from '../facts/inputs.ts';
import { settingOf, type Training } from '../facts/training.ts';
import type { Edit, Fix } from '../problem.ts';
import { words } from '../rule.ts';

/** More names are no line to write into a spec. */
const MOST = 16;

/** The declared number of values of a sample, lowered; nothing where it is not written as one number. */
const narrower = ({ network }: Training, before: number, after: number, context: Context): Edit | undefined => {
  const [input, second] = network.inputs;
  const given = second ? undefined : declarationOf(input, context);
  const value = given?.argument.value;
  const size = given?.parameter === 'input_dim' ? value : value?.kind === 'list' ? value.items.at(-1) : undefined;
  const rank = input?.tensor.shape?.length;
  return rank === 2 && size?.kind === 'number' && size.value === before ? { range: size.range, text: String(after) } : undefined;
};

/** Reads the other columns alone, and declares an input of as many values; nothing where one of the two is not written so. */
export const leaveOut = (
  out: readonly ColumnFacts[],
  columns: readonly ColumnFacts[],
  training: Training,
  context: Context,
): readonly Fix[] => {
  const { data } = training.train;
  const kept = columns.filter((column) => !out.includes(column));
  const written = data && settingOf(data, 'inputs')?.setting.value;
  const shape = narrower(training, columns.length, kept.length, context);
  if (!data || !shape || kept.length === 0 || kept.length > MOST || (written && written.kind !== 'list')) return [];
  const list = `[${kept.map(({ name }) => JSON.stringify(name)).join(', ')}]`;
  const title = words(`Set \`inputs = ${list}\``, `Mettre \`inputs = ${list}\``);
  return setSetting(data, 'inputs', list, context).map(({ edits }) => ({ title, edits: [...edits, shape], safe: false }));
};
