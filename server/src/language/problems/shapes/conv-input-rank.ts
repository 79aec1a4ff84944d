import { needsSequence } from '../recurrent/sequence.ts';
import { defineRule, onFaults, words } from '../rule.ts';

export const convInputRank = defineRule({
  name: 'conv-input-rank',
  group: 'shapes',
  severity: 'error',
  doc: words(
    'A convolution reads an input of another number of axes.',
    'Une convolution lit une entrée d’un autre nombre d’axes.',
  ),
  why: words(
    'Besides the spatial axes it needs the batch and the channels; a grey image has one channel, `[28, 28, 1]`.',
    'Outre les axes spatiaux, il lui faut le lot et les canaux ; une image grise a un canal, `[28, 28, 1]`.',
  ),
  check: onFaults('conv-input-rank', ({ node, fault }, context) => {
    if (needsSequence(node)) return undefined;
    const [input] = node.inputs;
    const { rank } = fault.facts;
    const cause = input ? context.origin(input) : words('', '');
    const layer = context.called(node.layer);
    const missing = input?.shape?.length === Number(rank) - 1;
    const advice = missing
      ? words(
          'Add the channels to the input’s shape: `[…, 1]` for one channel.',
          'Ajoutez les canaux à la forme d’entrée : `[…, 1]` pour un seul canal.',
        )
      : words(
          'Bring the input to that number of axes with `Reshape(…)`.',
          'Amenez l’entrée à ce nombre d’axes avec `Reshape(…)`.',
        );
    return {
      message: words(
        `${layer} needs ${rank} sizes, \`[batch, …, channels]\`, but ${cause.en}. ${advice.en}`,
        `${layer} attend ${rank} tailles, \`[lot, …, canaux]\`, or ${cause.fr}. ${advice.fr}`,
      ),
      related: context.way(node),
    };
  }),
});
