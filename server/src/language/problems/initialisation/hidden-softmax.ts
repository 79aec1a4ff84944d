import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { advise, setActivation } from '../edits.ts';
import { softmaxAxes } from '../facts/activation.ts';
import { after, isLearning, isRecurrent, isShapePreserving } from '../facts/flow.ts';
import { surveyOf } from '../facts/survey.ts';
import { defineRule, type Report, words } from '../rule.ts';

const isPassing = (node: NodeModel): boolean => isShapePreserving(node) || node.layer.entry.category === 'reshaping';

const WEIGHING = /^(Multiply|Dot)$/;

/** The layers that read a value, and those that read what some of them pass on. */
const readersAtLast = (node: NodeModel): readonly NodeModel[] => {
  const found = new Set(after(node));
  for (const next of found) if (isPassing(next)) for (const later of after(next)) found.add(later);
  return [...found];
};

const isHiddenSoftmax = (node: NodeModel, network: NetworkModel): boolean => {
  const outputs = new Set(network.outputs.map(({ tensor }) => tensor));
  const readers = readersAtLast(node);
  if ([node, ...readers].some(({ outputs: made }) => made.some((tensor) => outputs.has(tensor))) && !readers.some(isLearning))
    return false;
  const weighs = readers.some(({ layer: { entry } }) => WEIGHING.test(entry.name) || entry.category === 'attention');
  return !weighs && readers.some((reader) => isLearning(reader) || isRecurrent(reader));
};

/** Whether a softmax is that of a learning layer: its own, or right behind it. */
const ofLearning = (node: NodeModel): boolean =>
  isLearning(node) || node.inputs.slice(0, 1).some(({ node: earlier }) => earlier !== undefined && isLearning(earlier));

/** Whether units share: the softmax runs along the last axis, which has several of them. */
const amongUnits = (node: NodeModel): boolean => {
  const shape = node.outputs[0]?.shape ?? [];
  return shape.at(-1) !== 1 && softmaxAxes(node).includes(shape.length - 1);
};

const say = (node: NodeModel, context: Context): Report => {
  const way = advise(node, 'relu');
  return {
    site: node.site,
    message: words(
      `${context.called(node.layer)} is a hidden layer, and its softmax makes the units share a sum of 1: one speaks, the others fall silent. ${way.en}.`,
      `${context.called(node.layer)} est une couche cachée, et sa softmax fait partager aux unités une somme de 1 : l’une parle, les autres se taisent. ${way.fr}.`,
    ),
    fixes: setActivation(node, 'relu', context),
  };
};

export const hiddenSoftmax = defineRule({
  name: 'hidden-softmax',
  group: 'initialisation',
  severity: 'warning',
  doc: words('A hidden layer ends in a softmax.', 'Une couche cachée finit par une softmax.'),
  why: words(
    'A softmax turns scores into one distribution: right for an answer, or for weights that something is multiplied with. Between layers it throws away how large the values were.',
    'Une softmax fait de scores une distribution : c’est juste pour une réponse, ou pour des poids qui multiplient autre chose. Entre deux couches, elle efface la taille des valeurs.',
  ),
  check: (context) =>
    context.networks.flatMap((network) =>
      (surveyOf(network, context).activations.get('softmax') ?? [])
        .filter((node) => amongUnits(node) && ofLearning(node) && isHiddenSoftmax(node, network))
        .map((node) => say(node, context)),
    ),
});
