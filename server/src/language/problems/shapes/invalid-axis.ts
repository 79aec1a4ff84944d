import { defineRule, onFaults, words } from '../rule.ts';

export const invalidAxis = defineRule({
  name: 'invalid-axis',
  group: 'shapes',
  severity: 'error',
  doc: words('The input has no such axis.', 'L’entrée n’a pas cet axe.'),
  why: words(
    'Axes are counted from 0, the batch; negative ones from the end.',
    'Les axes se comptent à partir de 0, le lot ; les négatifs depuis la fin.',
  ),
  check: onFaults('invalid-axis', ({ node, fault }, context) => {
    const { axis, rank } = fault.facts;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const last = Number(rank) - 1;
    return {
      message: words(
        `There is no axis ${axis}: ${cause.en}. Use one from 1 to ${last}, or -1 for the last.`,
        `Il n’y a pas d’axe ${axis} : ${cause.fr}. Prenez-en un de 1 à ${last}, ou -1 pour le dernier.`,
      ),
    };
  }),
});
