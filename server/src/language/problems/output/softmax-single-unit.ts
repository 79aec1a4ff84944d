import type { Shape } from '../../../catalogue/index.ts';
import { setActivation } from '../edits.ts';
import { type Ending, endingOf } from '../facts/activation.ts';
import { defineRule, words } from '../rule.ts';

/** Whether the softmax of an ending runs over an axis of size 1. */
export const isSoftmaxOverOne = ({ activation }: Ending): boolean => {
  if (activation?.applied.name !== 'softmax') return false;
  const { axis } = activation.applied.config;
  const shape: Shape = activation.node.outputs[0]?.shape ?? [];
  return shape.at(typeof axis === 'number' ? axis : -1) === 1;
};

export const softmaxSingleUnit = defineRule({
  name: 'softmax-single-unit',
  group: 'output',
  severity: 'warning',
  doc: words('The output is a softmax over one value.', 'La sortie est une softmax sur une seule valeur.'),
  why: words(
    'A softmax divides by the sum over its units: with one unit that is 1 for every sample, and no gradient flows.',
    'Une softmax divise par la somme de ses unités : avec une seule, elle vaut 1 pour chaque exemple, et aucun gradient ne passe.',
  ),
  check: (context) =>
    context.networks.flatMap(({ outputs }) =>
      outputs.flatMap(({ tensor }) => {
        const ending = endingOf(tensor);
        if (!ending?.activation || !isSoftmaxOverOne(ending)) return [];
        const { node } = ending.activation;
        const layer = context.called(node.layer);
        return [
          {
            site: node.site,
            message: words(
              `A softmax over one unit is always 1: ${layer} learns nothing. For two classes, one \`sigmoid\` unit with \`binary_crossentropy\`; for K classes, K units.`,
              `Une softmax sur une seule unité vaut toujours 1 : ${layer} n’apprend rien. Pour deux classes, une unité \`sigmoid\` avec \`binary_crossentropy\` ; pour K classes, K unités.`,
            ),
            fixes: setActivation(node, 'sigmoid', context),
          },
        ];
      }),
    ),
});
