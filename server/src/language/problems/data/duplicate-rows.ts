import type { Context } from '../context.ts';
import { budgetOf } from '../facts/budget.ts';
import { dataPlanOf, scanOf } from '../facts/data.ts';
import { inputColumns } from '../facts/read-columns.ts';
import { placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** A column with more values is a measurement, in which rows do not repeat by chance. */
const FEW = 20;

/** A chance that is as good as certainty. */
const SURE = 0.99;

/** Whether a repeated row is surely in the training and in the validation part. */
const leaks = (training: Training, context: Context): boolean => {
  const [scan, plan] = [scanOf(training, context), dataPlanOf(training, context)];
  const { samples = 0, validation = 0 } = budgetOf(training, context);
  if (!scan?.duplicates || !plan || plan.window || validation === 0) return false;
  const { count, first } = scan.duplicates;
  const shuffled = plan.split !== null && (plan.shuffle || plan.stratify);
  if (shuffled) {
    const rows = scan.rows ?? samples + validation;
    const apart = 2 * (samples / rows) * (validation / rows);
    return 1 - (1 - apart) ** count >= SURE;
  }
  const [one, other] = first;
  return one.row <= samples && other.row > samples && other.row <= samples + validation;
};

const isMeasured = (training: Training, context: Context): boolean =>
  inputColumns(training, context).some(({ classes }) => classes === null || classes.length > FEW);

const check = (training: Training, context: Context): readonly Report[] => {
  const { data } = training.train;
  const duplicates = scanOf(training, context)?.duplicates;
  if (!data || !duplicates || !isMeasured(training, context) || !leaks(training, context)) return [];
  const { count, first } = duplicates;
  const [one, other] = first.map(({ row, line }) => line ?? row);
  const bySplit = settingOf(data, 'split') !== undefined;
  return [
    {
      site: { range: bySplit ? placeOf(data, 'split') : placeOf(training.train, 'validation_split'), trail: [] },
      message: words(
        `${count} ${count === 1 ? 'row repeats' : 'rows repeat'} an earlier one (line ${other} that of ${one}), and some of them are trained on and validated with: the network has seen the answer, and the validation loss is too good. Take the repeats out of the file, or keep equal rows in one part.`,
        `${count} ligne${count === 1 ? ' répète' : 's répètent'} une ligne antérieure (la ligne ${other} celle de ${one}), et certaines servent à l’entraînement et à la validation : le réseau a vu la réponse, et la perte de validation est trop belle. Ôtez les répétitions du fichier, ou gardez les lignes égales dans une même part.`,
      ),
    },
  ];
};

export const duplicateRows = defineRule({
  name: 'duplicate-rows',
  group: 'data',
  severity: 'warning',
  doc: words('The same rows are trained on and validated with.', 'Les mêmes lignes servent à entraîner et à valider.'),
  why: words(
    'Validation asks how the network does on what it has not seen. A row that it was trained on does not tell.',
    'La validation demande ce que vaut le réseau sur ce qu’il n’a pas vu. Une ligne apprise n’en dit rien.',
  ),
  check: (context) => trainingsOf(context).flatMap((training) => check(training, context)),
});
