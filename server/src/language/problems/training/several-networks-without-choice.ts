import { fix, listed } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const severalNetworksWithoutChoice = defineRule({
  name: 'several-networks-without-choice',
  group: 'training',
  severity: 'error',
  doc: words('The file has several networks, and none is chosen.', 'Le fichier a plusieurs réseaux, et aucun n’est choisi.'),
  why: words(
    '`network = NAME` may be left out only when there is just one.',
    '`network = NOM` ne peut être omis que s’il n’y en a qu’un.',
  ),
  check: onFindings('several-networks-without-choice', ({ names, insertAt }) => {
    const known = listed(names);
    return {
      message: words(
        `This file has several networks, and \`train\` does not say which: ${known.en}. Choose one with \`network = ${names[0]}\`.`,
        `Ce fichier a plusieurs réseaux, et \`train\` ne dit pas lequel : ${known.fr}. Choisissez-en un avec \`network = ${names[0]}\`.`,
      ),
      fixes: names.map((name) =>
        fix(
          words(`Choose \`${name}\``, `Choisir \`${name}\``),
          { range: { start: insertAt, end: insertAt }, text: `\n  network = ${name}` },
          false,
        ),
      ),
    };
  }),
});
