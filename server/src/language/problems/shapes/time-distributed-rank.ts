import { needsSequence } from '../recurrent/sequence.ts';
import { defineRule, onFaults, words } from '../rule.ts';

export const timeDistributedRank = defineRule({
  name: 'time-distributed-rank',
  group: 'shapes',
  severity: 'error',
  doc: words('`TimeDistributed` has no time axis to work along.', '`TimeDistributed` n’a pas d’axe de temps à parcourir.'),
  why: words(
    'It applies its layer to each step of `[batch, time, …]`.',
    'Elle applique sa couche à chaque pas de `[lot, temps, …]`.',
  ),
  check: onFaults('time-distributed-rank', ({ node }, context) => {
    if (needsSequence(node)) return undefined;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    return {
      message: words(
        `\`TimeDistributed\` needs \`[batch, time, …]\`, but ${cause.en}. Use the inner layer alone, or give it a sequence.`,
        `\`TimeDistributed\` attend \`[lot, temps, …]\`, or ${cause.fr}. Utilisez la couche intérieure seule, ou donnez-lui une séquence.`,
      ),
      related: context.way(node),
    };
  }),
});
