import { defineRule, onFaults, words } from '../rule.ts';

export const invalidPermutation = defineRule({
  name: 'invalid-permutation',
  group: 'shapes',
  severity: 'error',
  doc: words('The new order of the axes is none.', 'Le nouvel ordre des axes n’en est pas un.'),
  why: words(
    'Each axis must be named once, counted from 1; the batch is left out.',
    'Chaque axe doit être nommé une fois, compté à partir de 1 ; le lot ne compte pas.',
  ),
  check: onFaults('invalid-permutation', ({ node, fault }, context) => {
    const { dims, rank } = fault.facts;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const axes = Array.from({ length: Math.max(Number(rank) - 1, 1) }, (_, i) => i + 1);
    const given = JSON.stringify(dims).replaceAll(',', ', ');
    const order = JSON.stringify(axes.toReversed()).replaceAll(',', ', ');
    return {
      message: words(
        `\`${given}\` is no order of axes: each from 1 to ${axes.length} must stand in it once, but ${cause.en}. Write \`dims=${order}\`, for instance.`,
        `\`${given}\` n’est pas un ordre d’axes : chacun de 1 à ${axes.length} doit y figurer une fois, or ${cause.fr}. Écrivez par exemple \`dims=${order}\`.`,
      ),
      related: context.way(node),
    };
  }),
});
