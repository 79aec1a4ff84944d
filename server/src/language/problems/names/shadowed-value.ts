import type { EntryKind } from '../../../catalogue/index.ts';
import { catalogue } from '../../../catalogue/index.ts';
import { kindWord } from '../../text/phrases.ts';
import { defineRule, words } from '../rule.ts';

const KINDS: readonly EntryKind[] = ['activation', 'loss', 'optimizer', 'metric', 'initializer', 'regularizer', 'constraint'];
const BINDERS = new Set(['let', 'parameter', 'value', 'counter']);

export const shadowedValue = defineRule({
  name: 'shadowed-value',
  group: 'names',
  severity: 'info',
  doc: words('A binding has the name of a Keras value.', 'Un nom défini est celui d’une valeur de Keras.'),
  why: words(
    'Where it holds, the word means the binding and no longer Keras’s value.',
    'Là où il vaut, le mot désigne ce nom, et plus la valeur de Keras.',
  ),
  check: ({ model }) =>
    model.bindings.flatMap(({ name, kind, range }) => {
      const meant = BINDERS.has(kind) ? KINDS.find((one) => catalogue.find(one, name)) : undefined;
      if (!meant) return [];
      return [
        {
          site: { range, trail: [] },
          message: words(
            `Here \`${name}\` no longer means the ${kindWord(meant, 'en')} of that name. Rename it if you also need that.`,
            `Ici, \`${name}\` ne désigne plus ce que Keras appelle ainsi (${kindWord(meant, 'fr')}). Renommez-le s’il vous faut aussi celui de Keras.`,
          ),
        },
      ];
    }),
});
