import { defineRule, onFaults, words } from '../rule.ts';

export const reshapeSizeMismatch = defineRule({
  name: 'reshape-size-mismatch',
  group: 'shapes',
  severity: 'error',
  doc: words('The target shape holds another number of values.', 'La forme visée contient un autre nombre de valeurs.'),
  why: words(
    'A reshape only rearranges: no value is added or lost.',
    'Un Reshape ne fait que réarranger : aucune valeur ne s’ajoute ni ne se perd.',
  ),
  check: onFaults('reshape-size-mismatch', ({ node, fault }, context) => {
    const { from, to, reason } = fault.facts;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    switch (reason) {
      case 'several-unknown':
        return {
          message: words(
            'At most one size of `target_shape` may be -1: from one alone Keras can work it out. Give the others as numbers.',
            'Au plus une taille de `target_shape` peut être -1 : Keras ne peut en déduire qu’une. Donnez les autres en nombres.',
          ),
        };
      case 'divisor':
        return {
          message: words(
            `${from} values cannot be shared out over ${to}: no whole number can stand for -1; ${cause.en}. Choose sizes whose product divides ${from}.`,
            `${from} valeurs ne se partagent pas en ${to} : aucun entier ne peut remplacer -1 ; ${cause.fr}. Choisissez des tailles dont le produit divise ${from}.`,
          ),
        };
      default:
        return {
          message: words(
            `${from} values cannot become ${to}: ${cause.en}. Choose sizes whose product, the batch left out, is ${from}.`,
            `${from} valeurs ne peuvent en devenir ${to} : ${cause.fr}. Choisissez des tailles dont le produit, sans le lot, vaut ${from}.`,
          ),
        };
    }
  }),
});
