import type { Fault, Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** What takes more than there is: a window, or a cropping. */
const said = (node: NodeModel, { input, window }: Fault['facts'], cause: Words, canPad: boolean, context: Context): Words => {
  const layer = context.called(node.layer);
  if (!('padding' in node.layer.entry.params) && /^Cropping/.test(node.layer.entry.name))
    return words(
      `${layer} cuts off all that there is: ${cause.en}. Crop less, so that one place at least is left.`,
      `${layer} retire tout ce qu’il y a : ${cause.fr}. Rognez moins : il doit rester au moins une place.`,
    );
  const pad = canPad ? '`padding=same`, ' : '';
  return words(
    `The window of ${layer} covers ${window} places, but there ${input === 1 ? 'is' : 'are'} only ${input}: ${cause.en}. Nothing would come out. Use ${pad}a smaller window, or fewer layers that shrink.`,
    `La fenêtre de ${layer} couvre ${window} places, or il n’y en a que ${input} : ${cause.fr}. Il n’en sortirait rien. Utilisez ${pad}une fenêtre plus petite, ou moins de couches qui réduisent.`,
  );
};

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
    const cause = node.inputs[0] ? context.origin(node.inputs[0]) : words('', '');
    const canPad = 'padding' in node.layer.entry.params;
    return {
      message: said(node, fault.facts, cause, canPad, context),
      related: context.way(node),
      fixes: [
        ...(canPad ? setArgument(node.layer.call, 'padding', 'same', setTo('padding', 'same')) : []),
        ...(node.layer.entry.category === 'pooling' ? removeLayer(node, context) : []),
      ],
    };
  }),
});
