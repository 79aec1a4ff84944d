import type { NodeModel, TensorModel } from '../../semantics/model.ts';
import { isRecurrent } from '../facts/flow.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const creates = ({ layer: { entry, config } }: NodeModel): boolean =>
  entry.name === 'Masking' || (entry.name === 'Embedding' && config?.mask_zero === true);

const reads = (node: NodeModel): boolean => isRecurrent(node) || node.layer.entry.category === 'attention';

interface Dropped {
  readonly mask: NodeModel;
  readonly by: NodeModel;
}

/** The mask that reached a layer and went no further, on the way to a tensor. */
const droppedBefore = (tensor: TensorModel | undefined): Dropped | undefined => {
  let by: NodeModel | undefined;
  for (let node = tensor?.node; node; node = node.inputs[0]?.node) {
    if (creates(node)) return by && { mask: node, by };
    if (reads(node)) return undefined;
    if (node.layer.entry.mask === 'drops') by = node;
  }
  return undefined;
};

export const droppedMask = defineRule({
  name: 'dropped-mask',
  group: 'recurrent',
  severity: 'info',
  doc: words('A mask is lost before the layer that needs it.', 'Un masque se perd avant la couche qui en a besoin.'),
  why: words(
    'A mask says which steps are padding. Layers that change the steps cannot carry it on; Keras warns at most, and the padding is read as data.',
    'Un masque dit quels pas sont du remplissage. Les couches qui changent les pas ne peuvent le transmettre ; Keras avertit tout au plus, et le remplissage est lu comme des données.',
  ),
  node: {
    of: ({ category }) => category === 'recurrent' || category === 'attention',
    check: (node, context) => {
      const found = droppedBefore(node.inputs[0]);
      if (!found) return NOTHING;
      const [name, by, mask] = [node, found.by, found.mask].map(({ layer }) => context.called(layer));
      const line = context.line(found.mask.site.range.start);
      return [
        {
          site: found.by.site,
          message: words(
            `${by} drops the mask of ${mask} at line ${line}, so ${name} reads padding as data. Move it behind ${name}, or mask anew before it.`,
            `${by} perd le masque de ${mask}, ligne ${line} : ${name} lit le remplissage comme des données. Placez-la derrière ${name}, ou masquez à nouveau avant.`,
          ),
          related: [
            { range: found.mask.site.range, message: words('the mask begins here', 'le masque commence ici') },
            { range: node.site.range, message: words('and is needed here', 'et sert ici') },
          ],
        },
      ];
    },
  },
});
