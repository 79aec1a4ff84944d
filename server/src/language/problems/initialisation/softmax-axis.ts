import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { endingOf, ownActivation } from '../facts/activation.ts';
import { surveyOf } from '../facts/survey.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

/** Whether a softmax layer runs over a last axis of size 1, with others to choose from. */
const runsOverOne = (node: NodeModel): boolean => {
  const applied = ownActivation(node.layer);
  const shape = node.outputs[0]?.shape ?? [];
  if (applied === null || node.layer.entry.category !== 'activation' || shape.length <= 2) return false;
  const { axis } = applied.config;
  return shape.at(typeof axis === 'number' ? axis : -1) === 1;
};

const overTime = ({ layer, site }: NodeModel): readonly Fix[] => {
  const { call } = layer.call;
  if (site.trail.length > 0) return [];
  if (layer.entry.name === 'Softmax') return setArgument(layer.call, 'axis', '1', setTo('axis', '1'));
  const only = layer.call.arguments.length === 1;
  const title = words('Use `Softmax(axis=1)`', 'Utiliser `Softmax(axis=1)`');
  return call.kind === 'call' && only ? [fix(title, { range: call.range, text: 'Softmax(axis=1)' }, false)] : [];
};

const atOutputs = ({ networks }: Context): ReadonlySet<NodeModel> =>
  new Set(networks.flatMap(({ outputs }) => outputs.flatMap(({ tensor }) => endingOf(tensor)?.activation?.node ?? [])));

export const softmaxAxis = defineRule({
  name: 'softmax-axis',
  group: 'initialisation',
  severity: 'warning',
  doc: words('A softmax runs over an axis of size 1.', 'Une softmax court sur un axe de taille 1.'),
  why: words(
    'A softmax divides by the sum along one axis, the last unless `axis` says another. Over a single value that gives 1, whatever the value.',
    'Une softmax divise par la somme le long d’un axe, le dernier sauf si `axis` en dit un autre. Sur une seule valeur, elle donne 1, quelle que soit la valeur.',
  ),
  check: (context) =>
    context.networks.flatMap((network) =>
      (surveyOf(network, context).activations.get('softmax') ?? []).flatMap((node) => {
        if (!runsOverOne(node) || context.once(atOutputs).has(node)) return NOTHING;
        const shape = context.shape(node.outputs[0]?.shape);
        const name = context.called(node.layer);
        return [
          {
            site: node.site,
            message: words(
              `${name} runs over the last axis of ${shape.en}, a single value: it is always 1. To share among the steps in time, set \`Softmax(axis=1)\`.`,
              `${name} s’applique au dernier axe de ${shape.fr}, une seule valeur : elle vaut toujours 1. Pour répartir entre les pas de temps, mettez \`Softmax(axis=1)\`.`,
            ),
            fixes: overTime(node),
          },
        ];
      }),
    ),
});
