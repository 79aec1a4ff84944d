import type { SyntaxFault } from '../../syntax/ast.ts';
import { EXPECTED } from '../../syntax/grammar/expectations.ts';
import type { Context } from '../context.ts';
import { didYouMean, fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';

const DECLARATIONS = ['network', 'data', 'train', 'search', 'block', 'let', 'import'];
const STATEMENTS = ['let', 'layer', 'repeat', 'output'];

const nothing = { sentence: words('', ''), fixes: [] };

const insertion = ({ range, insert }: SyntaxFault): readonly Fix[] =>
  insert
    ? [
        fix(words(`Insert \`${insert}\``, `Insérer \`${insert}\``), {
          range: { start: range.start, end: range.start },
          text: insert,
        }),
      ]
    : [];

/** A misspelt keyword: where a declaration is expected, or as a name without brackets that is no layer. */
const meant = ({ range, message, insert }: SyntaxFault, context: Context) => {
  const { text } = context.model.parsed;
  if (message.en.startsWith(`Expected ${EXPECTED.declaration.en}`))
    return didYouMean(text.slice(range.start, range.end), DECLARATIONS, range);
  const unknown = insert === '()' && context.findings('unknown-layer').find(({ site }) => site.range.end === range.start);
  return unknown ? didYouMean(unknown.name, [...STATEMENTS, ...unknown.candidates], unknown.site.range) : nothing;
};

export const syntaxError = defineRule({
  name: 'syntax-error',
  group: 'syntax',
  severity: 'error',
  doc: words('The text does not fit the grammar.', 'Le texte ne suit pas la grammaire.'),
  why: words(
    'What stands before and after is still read, so that one slip gives one error.',
    'Ce qui précède et ce qui suit est lu quand même : une faute donne une seule erreur.',
  ),
  check: (context) =>
    context.model.parsed.errors
      .filter(({ rule }) => rule === 'syntax-error')
      .map((fault) => {
        const { sentence, fixes } = meant(fault, context);
        return {
          site: { range: fault.range, trail: [] },
          message: words(fault.message.en + sentence.en, fault.message.fr + sentence.fr),
          fixes: [...fixes, ...insertion(fault)],
        };
      }),
});
