import type { Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { defineRule, type Faulty, onFaults, words } from '../rule.ts';

/** Where each input comes from, with its shape. */
const inputs = (node: NodeModel, context: Context): Words => {
  const origins = node.inputs.map((tensor) => context.origin(tensor));
  return words(origins.map(({ en }) => en).join(', '), origins.map(({ fr }) => fr).join(', '));
};

const advice = ({ fault }: Faulty): Words => {
  const { case: kind, axis, one, other } = fault.facts;
  switch (kind) {
    case 'batch':
      return words(`The batch sizes ${one} and ${other} differ.`, `Les tailles de lot ${one} et ${other} diffèrent.`);
    case 'rank':
      return words('They differ in their number of axes.', 'Elles diffèrent par leur nombre d’axes.');
    case 'concatenate':
      return words(
        `Off the axis that is joined, sizes must be equal: ${one} and ${other} on axis ${axis} are not. Join on that axis with \`axis=${axis}\`, or make the sizes equal.`,
        `Hors de l’axe joint, les tailles doivent être égales : ${one} et ${other} sur l’axe ${axis} ne le sont pas. Joignez sur cet axe avec \`axis=${axis}\`, ou égalisez les tailles.`,
      );
    case 'state':
      return words(
        `An initial state is \`[batch, units]\` with ${one} units.`,
        `Un état initial est \`[lot, unités]\`, avec ${one} unités.`,
      );
    case 'shared-layer':
      return words(
        'A shared layer has one set of weights, so all its inputs must have the same sizes where the weights need them.',
        'Une couche partagée n’a qu’un jeu de poids : toutes ses entrées doivent avoir les mêmes tailles là où les poids en dépendent.',
      );
    default:
      return words(
        `On axis ${axis} sizes ${one} and ${other} are neither equal nor 1. Bring the smaller branch to the same size, with \`Dense\` or a 1×1 \`Conv2D\`.`,
        `Sur l’axe ${axis}, les tailles ${one} et ${other} ne sont ni égales ni 1. Amenez la petite branche à la même taille, avec \`Dense\` ou une \`Conv2D\` 1×1.`,
      );
  }
};

export const shapeMismatch = defineRule({
  name: 'shape-mismatch',
  group: 'shapes',
  severity: 'error',
  doc: words('Shapes that must agree do not.', 'Des formes qui doivent s’accorder ne s’accordent pas.'),
  why: words(
    'Keras refuses to join tensors whose sizes do not fit.',
    'Keras refuse de réunir des tenseurs dont les tailles ne vont pas ensemble.',
  ),
  check: onFaults('shape-mismatch', (faulty, context) => {
    const { node } = faulty;
    const [given, why] = [inputs(node, context), advice(faulty)];
    const layer = context.called(node.layer);
    return {
      message: words(
        `The inputs of ${layer} do not fit together: ${given.en}. ${why.en}`,
        `Les entrées de ${layer} ne vont pas ensemble : ${given.fr}. ${why.fr}`,
      ),
      related: node.inputs.flatMap((tensor) =>
        tensor.node ? [{ range: tensor.node.site.range, message: context.origin(tensor) }] : [],
      ),
    };
  }),
});
