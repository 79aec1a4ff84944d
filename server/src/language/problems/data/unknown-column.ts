import type { ColumnFacts } from '../../../protocol/index.ts';
import type { SettingsModel } from '../../semantics/model.ts';
import { type End, inputEnds, outputEnds } from '../../semantics/plan/ends.ts';
import { isConfigured, isRecord } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { settingOf, trainingsOf } from '../facts/training.ts';
import { writtenColumns } from '../facts/written-columns.ts';
import { didYouMean, listed } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

const nameOf = ({ name }: ColumnFacts): string => name;

const missingColumns = (data: SettingsModel, context: Context): readonly Report[] => {
  const facts = context.facts(data);
  if (!facts) return [];
  const names = facts.columns.map(nameOf);
  return writtenColumns(data)
    .filter(({ name }) => !names.includes(name))
    .map(({ name, range }) => {
      const { sentence, fixes } = didYouMean(name, names, range);
      const all = listed(names);
      return {
        site: { range, trail: [] },
        message: words(
          `\`${facts.file}\` has no column \`${name}\`.${sentence.en || ` Name one of its own: ${all.en}.`}`,
          `\`${facts.file}\` n’a pas de colonne \`${name}\`.${sentence.fr || ` Nommez l’une des siennes : ${all.fr}.`}`,
        ),
        fixes,
      };
    });
};

const namesOf = ({ name, bindings }: End): readonly string[] => [name, ...bindings];

/** Keys of a record that are for an input or output which no network has. */
const strayKeys = (data: SettingsModel, key: 'inputs' | 'target', context: Context): readonly Report[] => {
  const value = settingOf(data, key)?.setting.value;
  const config = data.config[key];
  if (value?.kind !== 'record' || !isRecord(config) || isConfigured(config)) return [];
  const trainings = trainingsOf(context).filter(({ train }) => train.data === data);
  if (trainings.length === 0) return [];
  const ends = trainings.flatMap(({ network }) => (key === 'inputs' ? inputEnds(network) : outputEnds(network)));
  const names = [...new Set(ends.flatMap(namesOf))];
  const what = key === 'inputs' ? words('input', 'd’entrée') : words('output', 'de sortie');
  return value.entries
    .filter(({ key: { text } }) => !names.includes(text))
    .map(({ key: { text, range } }) => {
      const { sentence, fixes } = didYouMean(text, names, range);
      const all = listed(names);
      return {
        site: { range, trail: [] },
        message: words(
          `The network has no ${what.en} \`${text}\`.${sentence.en || ` Name one that it has: ${all.en}.`}`,
          `Le réseau n’a pas ${what.fr} \`${text}\`.${sentence.fr || ` Nommez l’une des siennes : ${all.fr}.`}`,
        ),
        fixes,
      };
    });
};

export const unknownColumn = defineRule({
  name: 'unknown-column',
  group: 'data',
  severity: 'error',
  doc: words('A column that the file does not have is named.', 'Une colonne que le fichier n’a pas est nommée.'),
  why: words(
    'Columns go by the names of the header, capitals and blanks included. Training does not start without one of them.',
    'Les colonnes portent les noms de l’en-tête, majuscules et espaces compris. L’entraînement ne part pas s’il en manque une.',
  ),
  check: (context) =>
    context.data.flatMap((data) => [
      ...missingColumns(data, context),
      ...strayKeys(data, 'inputs', context),
      ...strayKeys(data, 'target', context),
    ]),
});
