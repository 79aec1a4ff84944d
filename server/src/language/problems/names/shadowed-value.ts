import type { Entry, EntryKind } from '../../../catalogue/index.ts';
import { catalogue } from '../../../catalogue/index.ts';
import type { Binding } from '../../semantics/model.ts';
import { kindWord } from '../../text/phrases.ts';
import type { Context } from '../context.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';

const KINDS: readonly EntryKind[] = ['activation', 'loss', 'optimizer', 'metric', 'initializer', 'regularizer', 'constraint'];
const BINDERS: ReadonlySet<Binding['kind']> = new Set(['let', 'parameter', 'value', 'counter']);

const namesOf = ({ name, aliases = [], formerly = [] }: Entry): readonly string[] => [
  name,
  ...aliases,
  ...formerly.map((old) => old.name),
];

/** Every name of a value of Keras, with the first kind that has it. */
const VALUES: ReadonlyMap<string, EntryKind> = new Map(
  KINDS.toReversed().flatMap((kind) =>
    catalogue
      .all(kind)
      .flatMap(namesOf)
      .map((name) => [name, kind] as const),
  ),
);

/** Another name, where it is bound and wherever it is used; parameters are also named by those who call. */
const rename = ({ name, kind, range, uses }: Binding, context: Context): readonly Fix[] => {
  const { bindings } = context.model;
  const other = `own_${name}`;
  // A use above would no longer be told where the name is bound.
  const early = context.findings('used-before-bound').some(({ bound }) => bound.start === range.start);
  if (early || kind === 'parameter' || bindings.some((one) => one.name === other)) return [];
  const title = words(`Rename to \`${other}\``, `Renommer en \`${other}\``);
  const places = new Map([range, ...uses].map((place) => [place.start, place]));
  return [{ title, edits: [...places.values()].map((place) => ({ range: place, text: other })), safe: false }];
};

export const shadowedValue = defineRule({
  name: 'shadowed-value',
  group: 'names',
  severity: 'info',
  doc: words('A binding has the name of a Keras value.', 'Un nom défini est celui d’une valeur de Keras.'),
  why: words(
    'Where it holds, the word means the binding and no longer Keras’s value.',
    'Là où il vaut, le mot désigne ce nom, et plus la valeur de Keras.',
  ),
  everywhere: true,
  check: (context) =>
    context.model.bindings.flatMap((binding) => {
      const { name, kind, range } = binding;
      const meant = BINDERS.has(kind) ? VALUES.get(name) : undefined;
      if (!meant) return [];
      return [
        {
          site: { range, trail: [] },
          message: words(
            `Here \`${name}\` no longer means the ${kindWord(meant, 'en')} of that name. Rename it if you also need that.`,
            `Ici, \`${name}\` ne désigne plus ce que Keras appelle ainsi (${kindWord(meant, 'fr')}). Renommez-le s’il vous faut aussi celui de Keras.`,
          ),
          fixes: rename(binding, context),
        },
      ];
    }),
});
