import { fix } from '../fixes.ts';
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
    const layer = context.called(node.layer);
    const advice =
      last < 1
        ? words('Only the batch is there.', 'Il n’y a que le lot.')
        : words(
            `Use ${last === 1 ? '1' : `one from 1 to ${last}`}, or -1 for the last; 0 is the batch.`,
            `Prenez ${last === 1 ? '1' : `un axe de 1 à ${last}`}, ou -1 pour le dernier ; 0 est le lot.`,
          );
    const written = node.layer.call.arguments.find(({ parameter }) => parameter === 'axis')?.argument.value;
    return {
      message: words(
        `${layer} asks for axis ${axis}, but ${cause.en}, axes 0 to ${last}. ${advice.en}`,
        `${layer} demande l’axe ${axis}, or ${cause.fr}, axes 0 à ${last}. ${advice.fr}`,
      ),
      related: context.way(node),
      fixes:
        written && last > 0
          ? [fix(words('Use the last axis', 'Prendre le dernier axe'), { range: written.range, text: '-1' }, false)]
          : [],
    };
  }),
});
