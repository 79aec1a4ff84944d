import { addArgument } from '../fixes.ts';
import { defineRule, onFaults, words } from '../rule.ts';

export const negativeDimension = defineRule({
  name: 'negative-dimension',
  group: 'shapes',
  severity: 'error',
  doc: words('Nothing would be left of the input.', 'Il ne resterait rien de l’entrée.'),
  why: words(
    'Without padding a window must fit into its input; Keras refuses a size of 0 or less.',
    'Sans bordure (padding), une fenêtre doit tenir dans son entrée ; Keras refuse une taille de 0 ou moins.',
  ),
  check: onFaults('negative-dimension', ({ node, fault }, context) => {
    const { input, window, size } = fault.facts;
    const { call, arguments: given } = node.layer.call;
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const canPad = 'padding' in node.layer.entry.params && !given.some(({ parameter }) => parameter === 'padding');
    const layer = context.called(node.layer);
    return {
      message: words(
        `Nothing is left after ${layer}: its window of ${window} does not fit into ${input}, the size would be ${size}; ${cause.en}. Use \`padding=same\`, a smaller window, or fewer layers that shrink.`,
        `Il ne reste rien après ${layer} : sa fenêtre de ${window} ne tient pas dans ${input}, la taille serait ${size} ; ${cause.fr}. Utilisez \`padding=same\`, une fenêtre plus petite, ou moins de couches qui réduisent.`,
      ),
      related: context.way(node),
      fixes:
        canPad && call.kind === 'call'
          ? [{ ...addArgument(call, 'padding=same', words('Add `padding=same`', 'Ajouter `padding=same`')), safe: false }]
          : [],
    };
  }),
});
