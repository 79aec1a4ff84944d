import { isLayerEntry } from '../../../catalogue/index.ts';
import type { LayerModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { needsSequence } from '../recurrent/sequence.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** Layers that need axes of places or of time themselves. */
const PLACED: ReadonlySet<string> = new Set(['convolution', 'pooling', 'recurrent']);

/** The layer inside alone, when the wrapper has no arguments of its own. */
const unwrap = ({ call: { call } }: LayerModel, context: Context): readonly Fix[] => {
  if (call.kind !== 'call' || call.args.length !== 1) return [];
  const inner = call.args[0]?.value;
  const entry = inner && context.model.calls.get(inner.range.start)?.entry;
  if (inner?.kind !== 'call' || !entry || !isLayerEntry(entry) || PLACED.has(entry.category)) return [];
  return [
    fix(words('Remove the wrapper', 'Retirer l’enveloppe'), { range: call.range, text: context.textOf(inner.range) }, false),
  ];
};

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
        `${context.called(node.layer)} needs \`[batch, time, …]\`, but ${cause.en}. Use the inner layer alone, or give it a sequence.`,
        `${context.called(node.layer)} attend \`[lot, temps, …]\`, or ${cause.fr}. Utilisez la couche intérieure seule, ou donnez-lui une séquence.`,
      ),
      related: context.way(node),
      fixes: unwrap(node.layer, context),
    };
  }),
});
