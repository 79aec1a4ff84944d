import { fix } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

export const syntaxError = defineRule({
  name: 'syntax-error',
  group: 'syntax',
  severity: 'error',
  doc: words('The text does not fit the grammar.', 'Le texte ne suit pas la grammaire.'),
  why: words(
    'What stands before and after is still read, so that one slip gives one error.',
    'Ce qui précède et ce qui suit est lu quand même : une faute donne une seule erreur.',
  ),
  check: ({ model }) =>
    model.parsed.errors
      .filter(({ rule }) => rule === 'syntax-error')
      .map(({ range, message, insert }) => ({
        site: { range, trail: [] },
        message,
        fixes: insert
          ? [
              fix(words(`Insert \`${insert}\``, `Insérer \`${insert}\``), {
                range: { start: range.start, end: range.start },
                text: insert,
              }),
            ]
          : [],
      })),
});
