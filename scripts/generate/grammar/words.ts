import type { Entry, EntryKind, ParamType, SettingsEntry } from '../../../server/src/catalogue/index.ts';
import { catalogue } from '../../../server/src/catalogue/index.ts';

const NAME = /^[A-Za-z_]\w*$/;

const everyName = (entry: Entry): readonly string[] => [
  entry.name,
  ...(entry.aliases ?? []),
  ...(entry.formerly ?? []).map(({ name }) => name),
];

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].filter((name) => NAME.test(name)).sort();

const namesOf = (kinds: readonly EntryKind[]): readonly string[] =>
  sorted(kinds.flatMap((kind) => catalogue.all(kind)).flatMap(everyName));

/** The words that a parameter takes as they stand. */
const choices = (type: ParamType): readonly string[] => {
  if (type.kind === 'choice') return type.values;
  if (type.kind === 'list' || type.kind === 'record') return choices(type.of);
  return type.kind === 'union' ? type.of.flatMap(choices) : [];
};

const SETTINGS = ['train', 'data', 'search'] as const satisfies readonly SettingsEntry['name'][];
const VALUES = [
  'activation',
  'initializer',
  'regularizer',
  'constraint',
  'loss',
  'metric',
  'optimizer',
  'schedule',
  'callback',
  'source',
  'generator',
  'transform',
  'space',
  'objective',
] as const satisfies readonly EntryKind[];

/** The layers under all their names, those of earlier Keras included. */
export const layerNames = (): readonly string[] => namesOf(['layer']);

/** What else can be called: losses, optimizers, sources of data, … */
export const functionNames = (): readonly string[] => namesOf(VALUES);

/** The settings of `train`, `data` and `search`. */
export const settingNames = (): readonly string[] =>
  sorted(
    SETTINGS.flatMap((name) =>
      Object.entries(catalogue.settings(name).params).flatMap(([key, { formerly = [] }]) => [
        key,
        ...formerly.map((old) => old.name),
      ]),
    ),
  );

/** The words that arguments and settings take as they stand. */
export const choiceNames = (): readonly string[] => {
  const entries = (['layer', ...VALUES] as const).flatMap((kind) => catalogue.all(kind));
  const params = [...entries, ...SETTINGS.map((name) => catalogue.settings(name))].flatMap((entry) =>
    Object.values(entry.params),
  );
  return sorted(params.flatMap(({ type }) => choices(type)));
};
