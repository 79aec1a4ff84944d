import type { ColumnFacts } from '../../../protocol/index.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { dataPlanOf, scanOf } from '../facts/data.ts';
import { inputColumns, targetColumns } from '../facts/read-columns.ts';
import { placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { listed } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Words are counted, and an empty text has none. */
const isRead = ({ kind }: ColumnFacts, training: Training, context: Context): boolean =>
  kind !== 'text' || !dataPlanOf(training, context)?.tokenize;

/** Rows are left out; the mean fills in what is a number. */
const repairs = (gaps: readonly ColumnFacts[], training: Training, context: Context): readonly Fix[] => {
  const { data } = training.train;
  if (!data) return [];
  const { encode = {} } = dataPlanOf(training, context) ?? {};
  const inputs = new Set(inputColumns(training, context));
  const numbers = gaps.every((column) => inputs.has(column) && column.kind !== 'text' && !(column.name in encode));
  return [...setSetting(data, 'missing', 'drop', context), ...(numbers ? setSetting(data, 'missing', 'mean', context) : [])];
};

const check = (training: Training, context: Context): readonly Report[] => {
  const { data } = training.train;
  const scan = scanOf(training, context);
  if (!data || !scan || dataPlanOf(training, context)?.missing !== 'error') return [];
  const columns = [...new Set([...inputColumns(training, context), ...targetColumns(training, context)])];
  const gaps = columns.filter((column) => column.missing && isRead(column, training, context));
  const [first] = gaps;
  if (!first?.missing) return [];
  const total = gaps.reduce((sum, { missing }) => sum + (missing?.count ?? 0), 0);
  const { row, line } = first.missing.first;
  const at = line === null ? words(`row ${row}`, `exemple ${row}`) : words(`line ${line}`, `ligne ${line}`);
  const more = listed(
    gaps.map(({ name }) => name),
    4,
  );
  return [
    {
      site: { range: placeOf(data, settingOf(data, 'missing') ? 'missing' : 'source'), trail: [] },
      message: words(
        `\`${scan.file}\`, ${at.en}, column \`${first.name}\`: no finite number or class is there; ${total} such ${total === 1 ? 'cell' : 'cells'} in all (${more.en}). Training stops at the first: set \`missing = drop\` to leave out these rows, or \`missing = mean\` to fill in numbers.`,
        `\`${scan.file}\`, ${at.fr}, colonne \`${first.name}\` : il n’y a là ni nombre fini ni classe ; ${total} cellule${total === 1 ? '' : 's'} de ce genre en tout (${more.fr}). L’entraînement s’arrête à la première : mettez \`missing = drop\` pour laisser ces lignes de côté, ou \`missing = mean\` pour compléter les nombres.`,
      ),
      fixes: repairs(gaps, training, context),
    },
  ];
};

export const dataNotFinite = defineRule({
  name: 'data-not-finite',
  group: 'data',
  severity: 'error',
  doc: words('A cell that is read is empty, infinite or no number.', 'Une cellule lue est vide, infinie ou sans nombre.'),
  why: words(
    'One NaN among the inputs makes the loss NaN, and with the next update every weight.',
    'Un seul NaN parmi les entrées fait de la perte un NaN, et de chaque poids à la mise à jour suivante.',
  ),
  check: (context) => {
    const seen = new Set<unknown>();
    return trainingsOf(context).flatMap((training) => {
      const { data } = training.train;
      if (seen.has(data)) return [];
      seen.add(data);
      return check(training, context);
    });
  },
});
