import type { Words } from '../../../catalogue/index.ts';
import type { CallSite, SettingModel, SettingsModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type FindingOf, onFindings, type Report, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';
import { objectiveReports } from './search-objective.ts';

type Found = FindingOf<'invalid-search-space'>;

const REASONS: Readonly<Record<Exclude<Found['reason'], 'fractions' | 'bounds'>, Words>> = {
  empty: words('The list is empty: give the values to try.', 'La liste est vide : donnez les valeurs à essayer.'),
  order: words('The lower bound must be below the upper one.', 'La borne basse doit être sous la borne haute.'),
  kind: words(
    'A value to try must be of the kind that the `let` has.',
    'Une valeur à essayer doit être du genre de celle du `let`.',
  ),
  space: words(
    'Give a list of values, `uniform(…)`, `log_uniform(…)` or `integers(…)`.',
    'Donnez une liste de valeurs, `uniform(…)`, `log_uniform(…)` ou `integers(…)`.',
  ),
};

const becauseOf = ({ reason, use }: Found): Words => {
  if (reason !== 'fractions' && reason !== 'bounds') return REASONS[reason];
  const where = `\`${use?.argument}\``;
  const of = `\`${use?.callee}\``;
  return reason === 'fractions'
    ? words(
        `It draws fractions, and ${where} of ${of} takes only whole numbers: write \`integers(…)\`.`,
        `Il donne des fractions, et ${where} de ${of} ne prend que des entiers : écrivez \`integers(…)\`.`,
      )
    : words(
        `${where} of ${of} does not take all numbers between its bounds. Bring both bounds into what it takes.`,
        `${where} de ${of} ne prend pas tous les nombres entre ses bornes. Ramenez les deux bornes dans ce qu’il prend.`,
      );
};

/** The call of a space that a finding underlines. */
const spaceAt = ({ site }: Found, { model }: Context): CallSite | undefined => {
  const value = model.search
    .flatMap(({ settings }) => settings)
    .find(({ setting }) => setting.value?.range.start === site.range.start)?.value;
  return value?.kind === 'call' ? value.site : undefined;
};

/** The same space with its bounds exchanged, or drawn from whole numbers. */
const repair = (finding: Found, context: Context): readonly Fix[] => {
  const space = spaceAt(finding, context);
  const bounds = space?.arguments.map(({ value }) => (value?.kind === 'number' ? value : undefined));
  const [low, high] = bounds ?? [];
  if (space?.call.kind !== 'call' || !low || !high || bounds?.length !== 2) return [];
  const isNamed = space.arguments.some(({ argument }) => argument.name);
  const isSwap = finding.reason === 'order' && !isNamed && low.value > high.value;
  const isWhole = finding.reason === 'fractions' && !isNamed && low.integer && high.integer;
  if (!isSwap && !isWhole) return [];
  const text = isSwap ? `${space.call.callee.text}(${high.value}, ${low.value})` : `integers(${low.value}, ${high.value})`;
  return [fix(words(`Write \`${text}\``, `Écrire \`${text}\``), { range: finding.site.range, text }, false)];
};

const found = onFindings('invalid-search-space', (finding, context) => ({
  message: words(
    `Nothing can be drawn from \`${finding.text}\`. ${becauseOf(finding).en}`,
    `Rien ne peut être tiré de \`${finding.text}\`. ${becauseOf(finding).fr}`,
  ),
  fixes: repair(finding, context),
}));

const isContinuous = ({ value }: SettingModel): boolean =>
  value?.kind === 'call' && (value.site.entry?.name === 'uniform' || value.site.entry?.name === 'log_uniform');

/** A grid goes through all values, and between two bounds there is no end of them. */
const endless = ({ settings, config }: SettingsModel): readonly Report[] =>
  settings
    .filter((setting) => config.sampler === 'grid' && setting.setting.operator === 'in' && isContinuous(setting))
    .map(({ setting }) => ({
      site: { range: setting.value?.range ?? setting.name.range, trail: [] },
      message: words(
        `A \`grid\` tries all values of \`${setting.name.text}\`, and this space has no end of them. Write a list, or take \`sampler = random\`.`,
        `Une grille (\`grid\`) essaie toutes les valeurs de \`${setting.name.text}\`, et cet espace en a une infinité. Écrivez une liste, ou prenez \`sampler = random\`.`,
      ),
    }));

const doc = words('Nothing can be drawn from this space.', 'Rien ne peut être tiré de cet espace.');
const why = words('A search draws its trials from the spaces.', 'Une recherche tire ses essais des espaces.');
const ranges = rangeRule({
  name: 'invalid-search-space',
  group: 'training',
  doc,
  why,
  because: ({ callee }) =>
    callee === 'log_uniform'
      ? words(
          'It draws the logarithm evenly, and 0 has none: begin at 1e-5, for instance.',
          'Il tire le logarithme uniformément, et 0 n’en a pas : commencez à 1e-5, par exemple.',
        )
      : undefined,
});

export const invalidSearchSpace = defineRule({
  name: 'invalid-search-space',
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [
    ...found(context),
    ...ranges.check(context),
    ...context.model.search.flatMap(endless),
    ...objectiveReports(context),
  ],
});
