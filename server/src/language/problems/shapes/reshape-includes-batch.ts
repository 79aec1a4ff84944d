import { defineRule, onFaults, words } from '../rule.ts';

export const reshapeIncludesBatch = defineRule({
  name: 'reshape-includes-batch',
  group: 'shapes',
  severity: 'error',
  doc: words('The target shape begins with the batch size.', 'La forme visée commence par la taille de lot.'),
  why: words(
    '`target_shape` is the shape of one sample; Keras adds the batch.',
    '`target_shape` est la forme d’un exemple ; Keras ajoute le lot.',
  ),
  check: onFaults('reshape-includes-batch', ({ fault }) => {
    const { batch } = fault.facts;
    return {
      message: words(
        `\`target_shape\` leaves the batch out, but its first size is the batch of ${batch}. Drop that entry.`,
        `\`target_shape\` ne comprend pas le lot, or sa première taille est le lot de ${batch}. Retirez-la.`,
      ),
    };
  }),
});
