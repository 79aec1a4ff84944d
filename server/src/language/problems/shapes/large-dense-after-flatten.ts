import type { LayerModel, NetworkModel, NodeModel } from '../../semantics/model.ts';
import { count } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { parametersIn } from '../facts/parameters.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';

const MANY = 10_000_000;
const MOST = 0.8;

const parametersOf = ({ weights }: LayerModel): number => parametersIn(weights ?? []);

/** The Flatten that a node reads, with one layer between them at most. */
const flattenBefore = ({ inputs: [input] }: NodeModel): NodeModel | undefined =>
  [input?.node, input?.node?.inputs[0]?.node].find((node) => node?.layer.entry.name === 'Flatten');

const check = (node: NodeModel, context: Context, network: NetworkModel): readonly Report[] => {
  const own = parametersOf(node.layer);
  const flatten = own > MANY ? flattenBefore(node) : undefined;
  if (!flatten) return NOTHING;
  const all = network.layers.reduce((sum, layer) => sum + parametersOf(layer), 0);
  if (own <= MOST * all) return NOTHING;
  const axes = (flatten.inputs[0]?.shape?.length ?? 0) - 2;
  if (axes < 1 || axes > 3) return [];
  const [name, global] = [context.called(node.layer), `GlobalAveragePooling${axes}D()`];
  const share = Math.round((own / all) * 100);
  return [
    {
      site: node.site,
      message: words(
        `${name} holds ${count(own, 'en')} of the parameters, ${share} % of all: one for each place of the map and each unit. \`${global}\` in the place of \`Flatten()\` needs far fewer.`,
        `${name} contient ${count(own, 'fr')} paramètres, ${share} % du total : un par place de la carte et par unité. \`${global}\` à la place de \`Flatten()\` en demande bien moins.`,
      ),
      related: [{ range: flatten.site.range, message: words('the map is laid out here', 'la carte est déroulée ici') }],
      fixes: flatten.site.trail.length > 0 ? [] : inPlaceOf(flatten.site.range, global),
    },
  ];
};

const inPlaceOf = (range: { readonly start: number; readonly end: number }, layer: string) => [
  { title: words(`Use \`${layer}\``, `Utiliser \`${layer}\``), edits: [{ range, text: layer }], safe: false },
];

export const largeDenseAfterFlatten = defineRule({
  name: 'large-dense-after-flatten',
  group: 'shapes',
  severity: 'hint',
  doc: words('One Dense holds nearly all parameters.', 'Une seule Dense contient presque tous les paramètres.'),
  why: words(
    'Behind a Flatten a Dense has a weight for each value of the map and each unit: most of the memory, and most of what can be learned by heart.',
    'Derrière un Flatten, une Dense a un poids par valeur de la carte et par unité : l’essentiel de la mémoire, et de ce qui peut s’apprendre par cœur.',
  ),
  node: { of: ({ name }) => name === 'Dense', check },
});
