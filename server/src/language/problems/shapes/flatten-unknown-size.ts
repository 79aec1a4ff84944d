import type { NodeModel } from '../../semantics/model.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** A global pooling in the place of a `Flatten()` over steps, pictures or volumes: it leaves the channels, whose number is known. */
const poolInstead = ({ layer: { call }, inputs: [input], site }: NodeModel): readonly Fix[] => {
  const axes = (input?.shape?.length ?? 0) - 2;
  const known = typeof input?.shape?.at(-1) === 'number';
  if (call.call.kind !== 'call' || call.call.args.length > 0 || site.trail.length > 0 || axes < 1 || axes > 3 || !known)
    return [];
  const layer = `GlobalAveragePooling${axes}D`;
  return [fix(words(`Use \`${layer}()\``, `Utiliser \`${layer}()\``), { range: call.call.callee.range, text: layer }, false)];
};

export const flattenUnknownSize = defineRule({
  name: 'flatten-unknown-size',
  group: 'shapes',
  severity: 'error',
  doc: words(
    'A layer with weights must know a size that is unknown.',
    'Une couche à poids doit connaître une taille qui est inconnue.',
  ),
  why: words(
    'Its weights have that size, and are made before the data come.',
    'Ses poids ont cette taille, et sont créés avant l’arrivée des données.',
  ),
  check: onFaults('flatten-unknown-size', ({ node }, context) => {
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const layer = context.called(node.layer);
    const flattened = node.inputs[0]?.node?.layer.entry.name === 'Flatten';
    const instead = flattened
      ? words(
          ', or use a global pooling instead of `Flatten()`, which keeps the channels alone',
          ', ou prenez un pooling global au lieu de `Flatten()` : il ne garde que les canaux',
        )
      : words('', '');
    return {
      message: words(
        `${layer} must know the size of its input to make its weights, but ${cause.en}. Give the size in the input’s shape${instead.en}.`,
        `${layer} doit connaître la taille de son entrée pour créer ses poids, or ${cause.fr}. Donnez la taille dans la forme d’entrée${instead.fr}.`,
      ),
      related: context.way(node),
      fixes: flattened && node.inputs[0]?.node ? poolInstead(node.inputs[0].node) : [],
    };
  }),
});
