import type { Shape, Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { endingOf, softmaxAxes } from '../facts/activation.ts';
import { surveyOf } from '../facts/survey.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

/** The first axis after the samples that has several values, or may have. */
const sharedAxis = (shape: Shape): number | null => {
  const found = shape.findIndex((size, axis) => axis > 0 && size !== 1);
  return found < 0 ? null : found;
};

const over = ([axis = 0, ...others]: readonly number[], { length }: Shape): Words => {
  if (others.length > 0) return words(`the axes ${[axis, ...others].join(', ')}`, `aux axes ${[axis, ...others].join(', ')}`);
  return axis === length - 1 ? words('the last axis', 'au dernier axe') : words(`axis ${axis}`, `à l’axe ${axis}`);
};

const sharing = ({ layer, site }: NodeModel, axis: number): readonly Fix[] => {
  const { call } = layer.call;
  if (site.trail.length > 0) return [];
  const text = `${axis}`;
  if (layer.entry.name === 'Softmax') return setArgument(layer.call, 'axis', text, setTo('axis', text));
  const only = layer.call.arguments.length === 1;
  const title = words(`Use \`Softmax(axis=${text})\``, `Utiliser \`Softmax(axis=${text})\``);
  return call.kind === 'call' && only ? [fix(title, { range: call.range, text: `Softmax(axis=${text})` }, false)] : [];
};

/** What to do: another axis, or no softmax where every axis has a single value. */
const advice = (shape: Shape, axis: number | null): Words => {
  if (axis === null)
    return words(
      'No axis has several values to share among: take the softmax out, or give it the tensor before they were reduced to one.',
      'Aucun axe n’a plusieurs valeurs à répartir : retirez la softmax, ou donnez-lui le tenseur d’avant leur réduction à une seule.',
    );
  const time = axis === 1 && shape.length === 3;
  return words(
    `To share among the ${time ? 'steps in time' : `values of axis ${axis}`}, set \`Softmax(axis=${axis})\`.`,
    `Pour répartir entre les ${time ? 'pas de temps' : `valeurs de l’axe ${axis}`}, mettez \`Softmax(axis=${axis})\`.`,
  );
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
        const shape = node.outputs[0]?.shape ?? [];
        const axes = node.layer.entry.category === 'activation' && shape.length > 2 ? softmaxAxes(node) : [];
        if (axes.length === 0 || axes.some((axis) => shape[axis] !== 1) || context.once(atOutputs).has(node)) return NOTHING;
        const said = context.shape(shape);
        const name = context.called(node.layer);
        const shared = sharedAxis(shape);
        const todo = advice(shape, shared);
        return [
          {
            site: node.site,
            message: words(
              `${name} runs over ${over(axes, shape).en} of ${said.en}, a single value: it is always 1. ${todo.en}`,
              `${name} s’applique ${over(axes, shape).fr} de ${said.fr}, une seule valeur : elle vaut toujours 1. ${todo.fr}`,
            ),
            fixes: shared === null ? [] : sharing(node, shared),
          },
        ];
      }),
    ),
});
