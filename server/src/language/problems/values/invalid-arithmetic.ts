import { defineRule, onFindings, words } from '../rule.ts';

export const invalidArithmetic = defineRule({
  name: 'invalid-arithmetic',
  group: 'values',
  severity: 'error',
  doc: words('This cannot be computed.', 'Ceci ne peut pas se calculer.'),
  why: words(
    'A division by zero, a number too large, or an operator between kinds that it does not work on.',
    'Une division par zéro, un nombre trop grand, ou un opérateur entre des genres qui ne s’y prêtent pas.',
  ),
  check: onFindings('invalid-arithmetic', ({ reason, operator, left, right }) => {
    const sum = `\`${operator === '' ? left : `${left} ${operator} ${right}`}\``;
    switch (reason) {
      case 'division-by-zero':
        return {
          message: words(
            `${sum} divides by zero, and no number results. Give a divisor other than 0.`,
            `${sum} divise par zéro : il n’en sort aucun nombre. Donnez un diviseur autre que 0.`,
          ),
        };
      case 'overflow':
        return {
          message: words(
            `${sum} is too large a number to be exact. No size or rate needs it: check the operands.`,
            `${sum} est un nombre trop grand pour être exact. Aucune taille ni aucun taux n’en a besoin : vérifiez les opérandes.`,
          ),
        };
      case 'kinds':
        return {
          message: words(
            `\`${operator}\` does not work between \`${left}\` and \`${right}\`. Arithmetic is on numbers; \`+\` also joins two lists or two texts.`,
            `\`${operator}\` ne s’applique pas à \`${left}\` et \`${right}\`. On calcule sur des nombres ; \`+\` joint aussi deux listes ou deux textes.`,
          ),
        };
    }
  }),
});
