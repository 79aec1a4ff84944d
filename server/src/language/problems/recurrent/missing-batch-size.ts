import { unwrapped } from '../../semantics/evaluate.ts';
import type { NodeModel } from '../../semantics/model.ts';
import { numberOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { declarationOf } from '../facts/inputs.ts';
import type { Fix } from '../problem.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** The batch size with which the network of a node is trained. */
const trainedWith = (node: NodeModel, { model }: Context): number => {
  const train = model.train.find(({ network }) => network?.nodes.includes(node));
  return (train && numberOf(train.config, 'batch_size')) ?? 32;
};

const BATCHED: Readonly<Record<string, string>> = { shape: 'batch_shape', input_shape: 'batch_input_shape' };

/** The declared shape with the batch size in front. */
const declareBatch = (node: NodeModel, batch: number, context: Context): readonly Fix[] => {
  const network = context.networks.find(({ nodes }) => nodes.includes(node));
  const [input, second] = network?.inputs ?? [];
  const written = second ? undefined : declarationOf(input, context)?.argument;
  const key = BATCHED[written?.name?.text ?? ''];
  const shape = written?.value && unwrapped(written.value);
  if (!written?.name || !key || shape?.kind !== 'list' || shape.items.length === 0) return [];
  const start = shape.range.start + 1;
  return [
    {
      title: words(`Declare batches of ${batch}`, `Déclarer des lots de ${batch}`),
      edits: [
        { range: written.name.range, text: key },
        { range: { start, end: start }, text: `${batch}, ` },
      ],
      safe: false,
    },
  ];
};

export const missingBatchSize = defineRule({
  name: 'missing-batch-size',
  group: 'recurrent',
  severity: 'error',
  doc: words('A stateful layer does not know the batch size.', 'Une couche à état (stateful) ne connaît pas la taille de lot.'),
  why: words(
    'It keeps one state a sample, so it must know how many there are.',
    'Elle garde un état pour chaque exemple : elle doit savoir combien il y en a.',
  ),
  check: onFaults('missing-batch-size', ({ node }, context) => {
    const layer = context.called(node.layer);
    const batch = trainedWith(node, context);
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    return {
      message: words(
        `${layer} is stateful and keeps one state for each sample, so it must know the batch size, but ${cause.en}. Declare it: \`batch_input_shape=[${batch}, …]\` on the first layer, or \`Input(batch_shape=[${batch}, …])\`.`,
        `${layer} garde un état pour chaque exemple (stateful) et doit connaître la taille de lot, or ${cause.fr}. Déclarez-la : \`batch_input_shape=[${batch}, …]\` sur la première couche, ou \`Input(batch_shape=[${batch}, …])\`.`,
      ),
      related: context.way(node),
      fixes: declareBatch(node, batch, context),
    };
  }),
});
