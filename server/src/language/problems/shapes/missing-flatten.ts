import type { NetworkModel, NodeModel, OutputModel, TensorModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { insertLayer } from '../edits.ts';
import { isMerge, isPooling, isRecurrent } from '../facts/flow.ts';
import { goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, type Report, words } from '../rule.ts';

const isConvolution = ({ layer: { entry } }: NodeModel): boolean => entry.category === 'convolution';

/** Layers that gather the places of a map, or keep them apart on purpose. */
const gathers = (node: NodeModel): boolean => {
  const { name } = node.layer.entry;
  return /^(Flatten|Reshape|TimeDistributed|Global)/.test(name) || isRecurrent(node) || node.layer.entry.category === 'attention';
};

/** The first Dense that reads the map of a convolution place by place, with nothing spatial after it. */
const denseOnMap = ({ tensor }: OutputModel): NodeModel | undefined => {
  if ((tensor.shape?.length ?? 0) <= 2 || !tensor.node) return undefined;
  let dense: NodeModel | undefined;
  for (let node: NodeModel | undefined = tensor.node; node; node = node.inputs[0]?.node) {
    if (gathers(node) || isMerge(node) || /^UpSampling/.test(node.layer.entry.name)) return undefined;
    if (isConvolution(node) || isPooling(node)) return dense;
    if (node.layer.entry.name === 'Dense') dense = node;
  }
  return undefined;
};

/** Whether the target is known to have as many axes as the output, as in a segmentation. */
const isWanted = (output: OutputModel, context: Context): boolean =>
  goals(context).some(
    (goal) => goal.output === output && targetOf(goal, context)?.shape?.length === (output.tensor.shape?.length ?? 0) - 1,
  );

/** Whether a layer behind it names an axis that would be gone. */
const namesAxis = (dense: NodeModel, { node }: TensorModel): boolean => {
  for (let later = node; later && later !== dense; later = later.inputs[0]?.node)
    if (Number(later.layer.config?.axis) > 1) return true;
  return false;
};

const say = (dense: NodeModel, { tensor }: OutputModel, context: Context): Report => {
  const [name, shape] = [context.called(dense.layer), context.shape(tensor.shape)];
  const units = tensor.shape?.at(-1);
  const axes = (dense.inputs[0]?.shape?.length ?? 0) - 2;
  const global = `GlobalAveragePooling${axes}D()`;
  const known = dense.inputs[0]?.shape?.slice(1).every((size) => typeof size === 'number') ?? false;
  return {
    site: dense.site,
    message: words(
      `${name} works on each place of the map by itself: the output is ${shape.en}, not \`[batch, ${units}]\`. Insert \`${global}\` or \`Flatten()\` before it.`,
      `${name} travaille sur chaque place de la carte séparément : la sortie est ${shape.fr}, pas \`[lot, ${units}]\`. Insérez \`${global}\` ou \`Flatten()\` avant elle.`,
    ),
    related: context.way(dense),
    fixes: namesAxis(dense, tensor)
      ? []
      : [...(axes >= 1 && axes <= 3 ? insertLayer(dense, global) : []), ...(known ? insertLayer(dense, 'Flatten()') : [])],
  };
};

const check = (network: NetworkModel, context: Context): readonly Report[] =>
  network.complete
    ? network.outputs.flatMap((output) => {
        const dense = denseOnMap(output);
        return dense && !isWanted(output, context) ? [say(dense, output, context)] : [];
      })
    : [];

export const missingFlatten = defineRule({
  name: 'missing-flatten',
  group: 'shapes',
  severity: 'warning',
  doc: words('A Dense reads a map place by place.', 'Une Dense lit une carte place par place.'),
  why: words(
    'A Dense multiplies the last axis alone and keeps all others. On a map it gives an answer for each place, which is seldom meant at the end of a network.',
    'Une Dense multiplie le seul dernier axe et garde les autres. Sur une carte, elle donne une réponse par place, ce qui est rarement voulu à la fin d’un réseau.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});
