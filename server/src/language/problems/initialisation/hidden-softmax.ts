import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setActivation } from '../edits.ts';
import { after, isLearning, isRecurrent, isShapePreserving } from '../facts/flow.ts';
import { surveyOf } from '../facts/survey.ts';
import { defineRule, type Report, words } from '../rule.ts';

const isPassing = (node: NodeModel): boolean => isShapePreserving(node) || node.layer.entry.category === 'reshaping';

const WEIGHING = /^(Multiply|Dot)$/;

/** The layers that read a value at last, past those that pass it on; none when it is an output of the network. */
const readersAtLast = (node: NodeModel): readonly NodeModel[] =>
  after(node).flatMap((next) => (isPassing(next) ? [next, ...readersAtLast(next)] : [next]));

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

const say = (node: NodeModel, context: Context): Report => ({
  site: node.site,
  message: words(
    `${context.called(node.layer)} is a hidden layer, and its softmax makes the units share a sum of 1: one speaks, the others fall silent. Set \`activation=relu\`.`,
    `${context.called(node.layer)} est une couche cachée, et sa softmax fait partager aux unités une somme de 1 : l’une parle, les autres se taisent. Mettez \`activation=relu\`.`,
  ),
  fixes: setActivation(node, 'relu', context),
});

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
        .filter((node) => isHiddenSoftmax(node, network) && ofLearning(node))
        .map((node) => say(node, context)),
    ),
});
