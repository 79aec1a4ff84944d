import type { Generator } from './generators.ts';
import { comments, constants, numbers, signs, strings } from './grammar/lexical.ts';
import { declarations, settings, statements } from './grammar/statements.ts';
import { calls, groups, names, record, values, words } from './grammar/values.ts';

/** The TextMate grammar: the signs of the language, and the names of the catalogue. */
export const grammar: Generator = {
  path: 'syntaxes/nnspec.tmLanguage.json',
  text: () =>
    `${JSON.stringify(
      {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        information_for_contributors: 'Generated from the catalogue: run `npm run generate`.',
        name: 'NNSpec',
        scopeName: 'source.nnspec',
        patterns: [{ include: '#statements' }],
        repository: {
          statements,
          declarations,
          settings: settings(),
          values,
          calls: calls(),
          words: words(),
          groups,
          record,
          names,
          comments,
          strings,
          numbers,
          constants,
          signs,
        },
      },
      null,
      2,
    )}\n`,
};
