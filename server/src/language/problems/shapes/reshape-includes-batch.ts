import { unwrapped } from '../../semantics/evaluate.ts';
import type { NodeModel } from '../../semantics/model.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, onFaults, words } from '../rule.ts';
import { targetOf } from './reshape-size-mismatch.ts';

const dropFirst = ({ layer }: NodeModel): readonly Fix[] => {
  const written = layer.call.arguments.find(({ parameter }) => parameter === 'target_shape')?.argument.value;
  const target = written && unwrapped(written);
  if (target?.kind !== 'list') return [];
  const [first, second] = target.items;
  if (!first || !second) return [];
  const range = { start: first.range.start, end: second.range.start };
  return [fix(words('Drop the first size', 'Retirer la première taille'), { range, text: '' })];
};

export const reshapeIncludesBatch = defineRule({
  name: 'reshape-includes-batch',
  group: 'shapes',
  severity: 'error',
  doc: words('The target shape begins with the batch size.', 'La forme visée commence par la taille de lot.'),
  why: words(
    '`target_shape` is the shape of one sample; Keras adds the batch.',
    '`target_shape` est la forme d’un exemple ; Keras ajoute le lot.',
  ),
  check: onFaults('reshape-includes-batch', ({ node, fault }, context) => {
    const { batch } = fault.facts;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const wanted = targetOf(node, context);
    return {
      message: words(
        `\`target_shape\` leaves the batch out, but its first size, ${batch}, is that of a batch: ${cause.en}, and would have to become ${wanted.en}. The rest fits without it: drop that entry.`,
        `\`target_shape\` ne comprend pas le lot, or sa première taille, ${batch}, est celle d’un lot : ${cause.fr}, et devrait devenir ${wanted.fr}. Le reste convient sans elle : retirez-la.`,
      ),
      related: context.way(node),
      fixes: dropFirst(node),
    };
  }),
});
