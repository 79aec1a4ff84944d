import type { Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import type { Fix } from '../problem.ts';
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
    case 'named':
      return words(
        `The size \`${fault.facts.name}\` would have to be both ${one} and ${other} in this network. Make the branches equally long, or give one of them a name of its own.`,
        `La taille \`${fault.facts.name}\` devrait valoir à la fois ${one} et ${other} dans ce réseau. Donnez aux branches la même longueur, ou un autre nom à l’une d’elles.`,
      );
    case 'state':
      return words(
        `An initial state is \`[batch, units]\` with ${one} units.`,
        `Un état initial est \`[lot, unités]\`, avec ${one} unités.`,
      );
    case 'dot':
      return words(
        `The sizes that are summed over must be equal: ${one ?? 'unknown'} on axis ${axis} of the first, ${other ?? 'unknown'} on axis ${fault.facts.other_axis} of the second.`,
        `Les tailles sur lesquelles on somme doivent être égales : ${one ?? 'inconnue'} sur l’axe ${axis} de la première, ${other ?? 'inconnue'} sur l’axe ${fault.facts.other_axis} de la deuxième.`,
      );
    case 'attention':
      return words(
        `On axis ${axis} sizes ${one ?? 'unknown'} and ${other ?? 'unknown'} must be equal. The inputs are query, value, key: one batch, and a key for each value.`,
        `Sur l’axe ${axis}, les tailles ${one ?? 'inconnue'} et ${other ?? 'inconnue'} doivent être égales. Les entrées sont requête, valeur, clé : un même lot, et une clé par valeur.`,
      );
    default:
      return words(
        `On axis ${axis} sizes ${one} and ${other} are neither equal nor 1. Bring the smaller branch to the same size, with \`Dense\` or a 1×1 \`Conv2D\`.`,
        `Sur l’axe ${axis}, les tailles ${one} et ${other} ne sont ni égales ni 1. Amenez la petite branche à la même taille, avec \`Dense\` ou une \`Conv2D\` 1×1.`,
      );
  }
};

/** Joining along the axis on which alone the inputs differ. */
const joinOn = ({ node, fault }: Faulty): readonly Fix[] => {
  const { axis, case: kind } = fault.facts;
  if (kind !== 'concatenate' || typeof axis !== 'number') return [];
  const rests = node.inputs.map(({ shape }) => JSON.stringify(shape?.toSpliced(axis, 1)));
  if (new Set(rests).size !== 1) return [];
  return setArgument(node.layer.call, 'axis', String(axis), setTo('axis', String(axis)));
};

/** A shared layer whose weights were made for other inputs. */
const sharedTwice = ({ node, fault }: Faulty, context: Context): Words => {
  const layer = context.called(node.layer);
  const [now, first] = [context.shape(fault.shapes?.[0]), context.shape(fault.shapes?.[node.inputs.length])];
  return words(
    `${layer} is shared, and its weights were made for ${first.en}: ${now.en} does not fit them. Give all its uses inputs of one shape, or use a layer each.`,
    `${layer} est partagée, et ses poids sont faits pour ${first.fr} : ${now.fr} ne leur convient pas. Donnez à tous ses emplois des entrées de même forme, ou prenez une couche pour chacun.`,
  );
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
    if (faulty.fault.facts.case === 'shared-layer') return { message: sharedTwice(faulty, context), related: context.way(node) };
    return {
      fixes: joinOn(faulty),
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
