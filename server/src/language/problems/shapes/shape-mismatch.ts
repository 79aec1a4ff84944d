import type { Fault, Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import type { Fix, Related } from '../problem.ts';
import { defineRule, type Faulty, onFaults, words } from '../rule.ts';
import { projectBranch, projectionOf } from './project-branch.ts';

/** Layers of each branch that are shown besides the one that is joined. */
const STEPS = 2;

/** Where each input comes from, with its shape. */
const inputs = (node: NodeModel, context: Context): Words => {
  const origins = node.inputs.map((tensor) => context.origin(tensor));
  return words(origins.map(({ en }) => en).join(', '), origins.map(({ fr }) => fr).join(', '));
};

/** Which layer brings one branch to the shape of the other, where one does. */
const elementwise = (node: NodeModel, { facts: { axis, one, other } }: Fault): Words => {
  const found = projectionOf(node);
  const way = found
    ? words(
        `Put \`${found.layer}\` on the ${found.index === 0 ? 'first' : 'second'} branch, which gives it the shape of the other.`,
        `Mettez \`${found.layer}\` sur la ${found.index === 0 ? 'première' : 'deuxième'} branche, ce qui lui donne la forme de l’autre.`,
      )
    : words('Bring all branches to one shape.', 'Amenez toutes les branches à une même forme.');
  return words(
    `On axis ${axis} sizes ${one} and ${other} are neither equal nor 1. ${way.en}`,
    `Sur l’axe ${axis}, les tailles ${one} et ${other} ne sont ni égales ni 1. ${way.fr}`,
  );
};

/** Whether the inputs agree on every axis but that of the fault. */
const differsAlone = ({ node, fault }: Faulty): boolean => {
  const rests = node.inputs.map(({ shape }) => JSON.stringify(shape?.toSpliced(Number(fault.facts.axis), 1)));
  return new Set(rests).size === 1;
};

const advice = ({ fault, node }: Faulty): Words => {
  const { case: kind, axis, one, other } = fault.facts;
  switch (kind) {
    case 'batch':
      return words(
        `The batch sizes ${one} and ${other} differ, and each sample is joined with the one of its place: declare the same batch size on all inputs.`,
        `Les tailles de lot ${one} et ${other} diffèrent, or chaque exemple est réuni à celui de même place : déclarez la même taille de lot sur toutes les entrées.`,
      );
    case 'rank':
      return words(
        'They differ in their number of axes: bring them to the same, with `Flatten()`, a global pooling or `Reshape(…)` on the larger.',
        'Elles diffèrent par leur nombre d’axes : ramenez-les au même, par `Flatten()`, un pooling global ou `Reshape(…)` sur la plus grande.',
      );
    case 'concatenate': {
      const join = differsAlone({ fault, node })
        ? words(
            `Join on that axis with \`axis=${axis}\`, or make the sizes equal.`,
            `Joignez sur cet axe avec \`axis=${axis}\`, ou égalisez les tailles.`,
          )
        : words(
            'Make the sizes equal: the same `padding` and strides on both ways, or a `Cropping` of the larger.',
            'Égalisez les tailles : mêmes `padding` et pas sur les deux chemins, ou un `Cropping` de la plus grande.',
          );
      return words(
        `Off the axis that is joined, sizes must be equal: ${one} and ${other} on axis ${axis} are not. ${join.en}`,
        `Hors de l’axe joint, les tailles doivent être égales : ${one} et ${other} sur l’axe ${axis} ne le sont pas. ${join.fr}`,
      );
    }
    case 'named':
      return words(
        `The size \`${fault.facts.name}\` would have to be both ${one} and ${other} in this network. Make the branches equally long, or give one of them a name of its own.`,
        `La taille \`${fault.facts.name}\` devrait valoir à la fois ${one} et ${other} dans ce réseau. Donnez aux branches la même longueur, ou un autre nom à l’une d’elles.`,
      );
    case 'state':
      return words(
        `An initial state is \`[batch, units]\`, and this layer has ${one} units: give the layer that makes the state as many.`,
        `Un état initial est \`[lot, unités]\`, et cette couche a ${one} unités : donnez-en autant à la couche qui fait l’état.`,
      );
    case 'dot':
      return words(
        `The sizes that are summed over must be equal: ${one ?? 'unknown'} on axis ${axis} of the first, ${other ?? 'unknown'} on axis ${fault.facts.other_axis} of the second. Choose other \`axes\`, or put a \`Dense\` of the right size before one of them.`,
        `Les tailles sur lesquelles on somme doivent être égales : ${one ?? 'inconnue'} sur l’axe ${axis} de la première, ${other ?? 'inconnue'} sur l’axe ${fault.facts.other_axis} de la deuxième. Choisissez d’autres \`axes\`, ou mettez une \`Dense\` de la bonne taille avant l’une d’elles.`,
      );
    case 'attention':
      return words(
        `On axis ${axis} sizes ${one ?? 'unknown'} and ${other ?? 'unknown'} must be equal. The inputs are query, value, key, in this order: see that it is theirs, and that there are as many keys as values.`,
        `Sur l’axe ${axis}, les tailles ${one ?? 'inconnue'} et ${other ?? 'inconnue'} doivent être égales. Les entrées sont requête, valeur, clé, dans cet ordre : vérifiez que c’est le leur, et qu’il y a autant de clés que de valeurs.`,
      );
    default:
      return elementwise(node, fault);
  }
};

/** Joining along the axis on which alone the inputs differ. */
const joinOn = ({ node, fault }: Faulty): readonly Fix[] => {
  const { axis, case: kind } = fault.facts;
  if (kind !== 'concatenate' || typeof axis !== 'number') return [];
  if (!differsAlone({ node, fault })) return [];
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

/** The shapes on the way of each input, the nearest first; where the ways have met, once. */
const branches = (node: NodeModel, context: Context): readonly Related[] => {
  const places = node.inputs.flatMap((tensor) =>
    tensor.node ? [{ range: tensor.node.site.range, message: context.origin(tensor) }, ...context.way(tensor.node, STEPS)] : [],
  );
  return [...new Map(places.map((place) => [`${place.range.start} ${place.message.en}`, place])).values()];
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
      fixes: faulty.fault.facts.case === 'merge' ? projectBranch(node, context) : joinOn(faulty),
      message: words(
        `The inputs of ${layer} do not fit together: ${given.en}. ${why.en}`,
        `Les entrées de ${layer} ne vont pas ensemble : ${given.fr}. ${why.fr}`,
      ),
      related: branches(node, context),
    };
  }),
});
