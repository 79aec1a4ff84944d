import { defineRule, onFaults, words } from '../rule.ts';

export const missingBatchSize = defineRule({
  name: 'missing-batch-size',
  group: 'recurrent',
  severity: 'error',
  doc: words('A stateful layer does not know the batch size.', 'Une couche à état (stateful) ne connaît pas la taille de lot.'),
  why: words(
    'It keeps one state a sample, so it must know how many there are.',
    'Elle garde un état par exemple : elle doit savoir combien il y en a.',
  ),
  check: onFaults('missing-batch-size', ({ node }, context) => {
    const layer = context.called(node.layer);
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    return {
      message: words(
        `${layer} is stateful and keeps one state a sample, so it must know the batch size, but ${cause.en}. Declare it: \`batch_input_shape=[32, …]\` on the first layer, or \`Input(batch_shape=[32, …])\`.`,
        `${layer} garde un état par exemple (stateful) et doit connaître la taille de lot, or ${cause.fr}. Déclarez-la : \`batch_input_shape=[32, …]\` sur la première couche, ou \`Input(batch_shape=[32, …])\`.`,
      ),
      related: context.way(node),
    };
  }),
});
