import type { LayerModel, NetworkModel, NodeModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall, innerConfig } from '../facts/activation.ts';
import { isLearning, searchBefore } from '../facts/flow.ts';
import { surveyOf } from '../facts/survey.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, type Report, words } from '../rule.ts';

const learningBefore = searchBefore(isLearning);

/** The layer whose weights a selu follows: its own, or the one before. */
const learning = (node: NodeModel, context: Context): NodeModel | undefined =>
  isLearning(node) ? node : learningBefore(node, context);

const otherInitializer = (node: NodeModel, context: Context): readonly Report[] => {
  const layer = learning(node, context);
  const initializer = layer && configuredOf(innerConfig(layer.layer)?.kernel_initializer);
  if (!layer || !initializer || initializer.name === 'LecunNormal') return [];
  const name = context.called(layer.layer);
  const title = setTo('kernel_initializer', 'lecun_normal');
  return [
    {
      site: layer.site,
      message: words(
        `\`selu\` keeps mean 0 and deviation 1 only from weights drawn by \`lecun_normal\`, and ${name} has others. Set \`kernel_initializer=lecun_normal\`.`,
        `\`selu\` ne garde moyenne 0 et écart 1 qu’à partir de poids tirés par \`lecun_normal\`, et ${name} en a d’autres. Mettez \`kernel_initializer=lecun_normal\`.`,
      ),
      fixes:
        layer.site.trail.length > 0
          ? []
          : setArgument(innerCall(layer.layer, context), 'kernel_initializer', 'lecun_normal', title),
    },
  ];
};

const besideSelu = (node: NodeModel, context: Context): readonly Report[] => {
  const { layer, site } = node;
  if (layer.entry.name !== 'BatchNormalization') return [];
  const name = context.called(layer);
  return [
    {
      site,
      message: words(
        `${name} brings values to mean 0 and deviation 1, where \`selu\` keeps them by itself: the one undoes the other. Remove it, or take \`relu\` for \`selu\`.`,
        `${name} ramène les valeurs à moyenne 0 et écart 1, où \`selu\` les garde d’elle-même : l’une défait l’autre. Supprimez-la, ou prenez \`relu\` au lieu de \`selu\`.`,
      ),
      fixes: removeLayer(node, context),
    },
  ];
};

const plainDropout = ({ call: { call, arguments: given }, site }: LayerModel): readonly Fix[] => {
  const fits = given.every(({ parameter = '' }) => ['rate', 'seed', 'name', 'noise_shape'].includes(parameter));
  if (call.kind !== 'call' || !fits || site.trail.length > 0) return [];
  return [fix(words('Use `Dropout(…)`', 'Utiliser `Dropout(…)`'), { range: call.callee.range, text: 'Dropout' }, false)];
};

const isAlphaDropout = ({ layer }: NodeModel): boolean => layer.entry.name === 'AlphaDropout';

const withoutSelu = ({ layer, site }: NodeModel, context: Context): readonly Report[] => {
  const name = context.called(layer);
  return [
    {
      site,
      message: words(
        `${name} keeps the mean and deviation that \`selu\` gives, and this network has no \`selu\`. Take \`Dropout\`.`,
        `${name} garde la moyenne et l’écart que donne \`selu\`, et ce réseau n’a pas de \`selu\`. Prenez \`Dropout\`.`,
      ),
      fixes: plainDropout(layer),
    },
  ];
};

const check = (network: NetworkModel, context: Context): readonly Report[] => {
  const { nodes } = network;
  const selus = surveyOf(network, context).activations.get('selu');
  if (!selus) return nodes.filter(isAlphaDropout).flatMap((node) => withoutSelu(node, context));
  return [...selus.flatMap((node) => otherInitializer(node, context)), ...nodes.flatMap((node) => besideSelu(node, context))];
};

export const incompleteSelu = defineRule({
  name: 'incomplete-selu',
  group: 'regularisation',
  severity: 'info',
  doc: words('A self-normalising network lacks one of its parts.', 'Il manque une partie à un réseau auto-normalisant.'),
  why: words(
    'Klambauer et al. (2017) prove that values keep mean 0 and deviation 1 with `selu`, `lecun_normal` and `AlphaDropout` together, and with nothing else between.',
    'Klambauer et al. (2017) montrent que les valeurs gardent moyenne 0 et écart 1 avec `selu`, `lecun_normal` et `AlphaDropout` ensemble, et rien d’autre entre elles.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});
