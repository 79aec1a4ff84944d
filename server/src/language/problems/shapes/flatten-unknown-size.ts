import { defineRule, onFaults, words } from '../rule.ts';

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
      ? words(', or use a global pooling instead of `Flatten()`', ', ou prenez un pooling global au lieu de `Flatten()`')
      : words('', '');
    return {
      message: words(
        `${layer} must know the size of its input to make its weights, but ${cause.en}. Give the size in the input’s shape${instead.en}.`,
        `${layer} doit connaître la taille de son entrée pour créer ses poids, or ${cause.fr}. Donnez la taille dans la forme d’entrée${instead.fr}.`,
      ),
      related: context.way(node),
    };
  }),
});
