import { fix, listed } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const severalDataWithoutChoice = defineRule({
  name: 'several-data-without-choice',
  group: 'training',
  severity: 'error',
  doc: words(
    'The file has several data blocks, and none is chosen.',
    'Le fichier a plusieurs blocs data, et aucun n’est choisi.',
  ),
  why: words(
    '`data = NAME` may be left out only when there is just one.',
    '`data = NOM` ne peut être omis que s’il n’y en a qu’un.',
  ),
  check: onFindings('several-data-without-choice', ({ names, insertAt }) => {
    const known = listed(names);
    return {
      message: words(
        `This file has several data blocks, and \`train\` does not say which: ${known.en}. Choose one with \`data = ${names[0]}\`.`,
        `Ce fichier a plusieurs blocs data, et \`train\` ne dit pas lequel : ${known.fr}. Choisissez-en un avec \`data = ${names[0]}\`.`,
      ),
      fixes: names.map((name) =>
        fix(
          words(`Choose \`${name}\``, `Choisir \`${name}\``),
          { range: { start: insertAt, end: insertAt }, text: `\n  data = ${name}` },
          false,
        ),
      ),
    };
  }),
});
