import type { ColumnFacts } from '../../../protocol/index.ts';
import type { Context } from '../context.ts';
import { dataPlanOf, scanOf } from '../facts/data.ts';
import { inputColumns, targetColumns } from '../facts/read-columns.ts';
import { placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { writtenColumns } from '../facts/written-columns.ts';
import { listed } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { leaveOut } from './leave-out.ts';

/** Of wider data some columns are always empty: the corners of pictures, words that nobody uses. */
const WIDE = 32;

const isConstant = ({ classes, missing, shape }: ColumnFacts): boolean =>
  classes?.length === 1 && missing === null && shape.every((size) => size === 1);

const targetReports = (training: Training, context: Context): readonly Report[] => {
  const { data } = training.train;
  return targetColumns(training, context)
    .filter(isConstant)
    .flatMap(({ name, classes }) => {
      const value = classes?.[0]?.value ?? '';
      if (!data) return [];
      return [
        {
          site: { range: placeOf(data, settingOf(data, 'target') ? 'target' : 'source'), trail: [] },
          message: words(
            `The target \`${name}\` is \`${value}\` in every row: there is nothing to learn. Choose another column in \`target\`, or other data.`,
            `La cible \`${name}\` vaut \`${value}\` à chaque ligne : il n’y a rien à apprendre. Choisissez une autre colonne dans \`target\`, ou d’autres données.`,
          ),
        },
      ];
    });
};

const inputReports = (training: Training, context: Context): readonly Report[] => {
  const { data } = training.train;
  const columns = inputColumns(training, context);
  const constant = columns.filter(isConstant);
  if (!data || constant.length === 0 || columns.length > WIDE || dataPlanOf(training, context)?.reshape) return [];
  const names = constant.map(({ name }) => name);
  const written = writtenColumns(data).find(({ name }) => names.includes(name));
  const all = listed(names);
  const one = names.length === 1;
  return [
    {
      site: { range: written?.range ?? placeOf(data, settingOf(data, 'inputs') ? 'inputs' : 'source'), trail: [] },
      message: words(
        `${all.en} ${one ? 'has' : 'have'} the same value in every row, and can tell nothing apart. Leave ${one ? 'it' : 'them'} out of \`inputs\`.`,
        `${all.fr} ${one ? 'a' : 'ont'} la même valeur à chaque ligne, et ne ${one ? 'distingue' : 'distinguent'} rien. Ne ${one ? 'la' : 'les'} mettez pas dans \`inputs\`.`,
      ),
      fixes: leaveOut(constant, columns, training, context),
    },
  ];
};

export const constantColumn = defineRule({
  name: 'constant-column',
  group: 'data',
  severity: 'warning',
  doc: words('A column has one value only.', 'Une colonne n’a qu’une valeur.'),
  why: words(
    'What never changes says nothing about what does. Its weight only adds to the bias; of a constant target the network learns one number.',
    'Ce qui ne change jamais ne dit rien de ce qui change. Son poids s’ajoute au biais ; d’une cible constante, le réseau apprend un seul nombre.',
  ),
  check: (context) => {
    const seen = new Set<unknown>();
    return trainingsOf(context).flatMap((training) => {
      const { data } = training.train;
      const rows = scanOf(training, context)?.scanned ?? 0;
      if (seen.has(data) || rows < 2) return [];
      seen.add(data);
      return [...targetReports(training, context), ...inputReports(training, context)];
    });
  },
});
