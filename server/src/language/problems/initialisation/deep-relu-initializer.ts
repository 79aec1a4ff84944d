import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall, innerConfig, ownActivation } from '../facts/activation.ts';
import { isLearning, isMerge } from '../facts/flow.ts';
import { surveyOf } from '../facts/survey.ts';
import { defineRule, type Report, words } from '../rule.ts';

const DEEP = 10;

const isGlorot = ({ layer }: NodeModel): boolean =>
  /^Glorot/.test(configuredOf(innerConfig(layer)?.kernel_initializer)?.name ?? '');

const isRelu = (node: NodeModel): boolean => ownActivation(node.layer)?.name === 'relu';

/** The layers with relu and Glorot's weights in a row that end with a node, the nearest first; `passed` is what lies on the way. */
const rowBefore = (end: NodeModel, passed: Uint8Array): readonly NodeModel[] => {
  const row: NodeModel[] = [];
  let activated = false;
  for (let node: NodeModel | undefined = end; node; node = node.inputs[0]?.node) {
    passed[node.index] = 1;
    if (isMerge(node) || node.layer.entry.category === 'normalization') break;
    activated ||= isRelu(node);
    if (!isLearning(node)) continue;
    if (!activated || !isGlorot(node)) break;
    row.push(node);
    activated = false;
  }
  return row;
};

/** The longest row; none where there are too few of relu to matter. */
const longest = (network: NetworkModel, context: Context): readonly NodeModel[] => {
  const ends = surveyOf(network, context).activations.get('relu') ?? [];
  if (ends.length <= DEEP) return [];
  const passed = new Uint8Array(network.nodes.length);
  let best: readonly NodeModel[] = [];
  for (const end of ends.toReversed()) {
    const row = passed[end.index] === 1 ? [] : rowBefore(end, passed);
    if (row.length >= best.length) best = row;
  }
  return best;
};

const check = (network: NetworkModel, context: Context): readonly Report[] => {
  const row = longest(network, context).toReversed();
  const [first] = row;
  if (!first || row.length <= DEEP) return [];
  const fixes = row.map(({ layer, site }) =>
    site.trail.length > 0
      ? []
      : setArgument(innerCall(layer, context), 'kernel_initializer', 'he_normal', setTo('kernel_initializer', 'he_normal')),
  );
  const edits = fixes.flatMap((one) => one.flatMap((fix) => fix.edits));
  const complete = fixes.every(({ length }) => length > 0);
  return [
    {
      site: first.site,
      message: words(
        `${row.length} relu layers in a row start with Glorot weights, made for \`tanh\`: each layer halves the variance, and little is left at the end. Set \`kernel_initializer=he_normal\`, or normalise between them.`,
        `${row.length} couches relu de suite partent de poids de Glorot, faits pour \`tanh\` : chaque couche divise la variance par deux, et il en reste peu à la fin. Mettez \`kernel_initializer=he_normal\`, ou normalisez entre elles.`,
      ),
      fixes: complete
        ? [{ title: words('Set `he_normal` on all of them', 'Mettre partout `he_normal`'), edits, safe: false }]
        : [],
    },
  ];
};

export const deepReluInitializer = defineRule({
  name: 'deep-relu-initializer',
  group: 'initialisation',
  severity: 'info',
  doc: words(
    'A deep chain of relu layers starts with Glorot weights.',
    'Une longue suite de couches relu part de poids de Glorot.',
  ),
  why: words(
    'A relu sets half of the values to 0. He et al. (2015) draw weights twice as wide in variance, 2 / fan_in, which keeps the signal alive.',
    'Une relu met à 0 la moitié des valeurs. He et al. (2015) tirent des poids de variance double, 2 / fan_in, ce qui garde le signal en vie.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});
