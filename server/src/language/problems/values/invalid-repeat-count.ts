import { defineRule, onFindings, words } from '../rule.ts';

export const invalidRepeatCount = defineRule({
  name: 'invalid-repeat-count',
  group: 'values',
  severity: 'error',
  doc: words('`repeat` needs a whole number of rounds, 0 or more.', '`repeat` attend un nombre entier de tours, 0 ou plus.'),
  why: words('The network is laid out before anything runs.', 'Le réseau est déplié avant toute exécution.'),
  check: onFindings('invalid-repeat-count', ({ got }) => ({
    message: words(
      `\`repeat\` cannot count \`${got}\` rounds. Give a whole number of at least 0.`,
      `\`repeat\` ne peut pas compter \`${got}\` tours. Donnez un entier supérieur ou égal à 0.`,
    ),
  })),
});
