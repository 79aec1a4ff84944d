import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setActivation } from '../edits.ts';
import { isLearning } from '../facts/flow.ts';
import { lastsOf } from '../facts/hidden.ts';
import { linesOf } from '../facts/lines.ts';
import { surveyOf } from '../facts/survey.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

const MANY = 3;
const SATURATING = ['sigmoid', 'tanh'];

const allRelu = (nodes: readonly NodeModel[], context: Context): readonly Fix[] => {
  const fixes = nodes.map((node) => setActivation(node, 'relu', context));
  if (fixes.some(({ length }) => length === 0)) return [];
  const edits = fixes.flatMap((one) => one.flatMap((fix) => fix.edits));
  return [{ title: words('Set `activation=relu` on all of them', 'Mettre partout `activation=relu`'), edits, safe: false }];
};

const isNormalising = ({ layer }: NodeModel): boolean => layer.entry.category === 'normalization';

const check = (network: NetworkModel, context: Context): readonly Report[] => {
  const { activations } = surveyOf(network, context);
  const flat = SATURATING.flatMap((name) => activations.get(name) ?? []);
  if (flat.length < MANY || network.nodes.some(isNormalising)) return [];
  const lasts = lastsOf(network);
  const saturating = flat.filter((node) => isLearning(node) && !lasts.has(node)).sort((a, b) => a.index - b.index);
  const [first, ...others] = saturating;
  if (!first || saturating.length < MANY) return [];
  const lines = linesOf(saturating, context);
  return [
    {
      site: first.site,
      message: words(
        `${saturating.length} hidden layers (${lines.en}) end in \`sigmoid\` or \`tanh\`, which are flat for large values: through all of them the gradient vanishes. Set \`activation=relu\`, with \`kernel_initializer=he_normal\`.`,
        `${saturating.length} couches cachées (${lines.fr}) finissent par \`sigmoid\` ou \`tanh\`, plates pour les grandes valeurs : à travers toutes, le gradient s’éteint. Mettez \`activation=relu\`, avec \`kernel_initializer=he_normal\`.`,
      ),
      related: others.map(({ site, layer }) => ({
        range: site.range,
        message: words(`${context.called(layer)} saturates too`, `${context.called(layer)} sature aussi`),
      })),
      fixes: allRelu(saturating, context),
    },
  ];
};

export const saturatingActivations = defineRule({
  name: 'saturating-activations',
  group: 'initialisation',
  severity: 'info',
  doc: words('Many hidden layers saturate.', 'Beaucoup de couches cachées saturent.'),
  why: words(
    'The slope of a sigmoid is 1/4 at most. The gradient of the first layer is a product with one such slope a layer: with four of them it is 1/256 of what it was.',
    'La pente d’une sigmoïde est d’au plus 1/4. Le gradient de la première couche est un produit d’une telle pente par couche : avec quatre, il en reste 1/256.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});
