import { insertLayer } from '../edits.ts';
import { innerConfig } from '../facts/activation.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

export const singleTimestep = defineRule({
  name: 'single-timestep',
  group: 'recurrent',
  severity: 'info',
  doc: words('A recurrent layer reads one step in time.', 'Une couche récurrente lit un seul pas de temps.'),
  why: words(
    'The state goes from one step to the next. With one step it goes nowhere, and the recurrent weights are never used.',
    'L’état passe d’un pas au suivant. Avec un seul pas, il ne va nulle part, et les poids récurrents ne servent jamais.',
  ),
  node: {
    alone: true,
    of: ({ category }) => category === 'recurrent',
    check: (node, context) => {
      const shape = node.inputs[0]?.shape;
      const rank = shape?.length ?? 0;
      if (node.fault || rank < 3 || shape?.[1] !== 1 || innerConfig(node.layer)?.stateful === true) return NOTHING;
      const name = context.called(node.layer);
      const text = context.shape(shape);
      const features = rank === 3 ? shape[2] : undefined;
      const swap = typeof features === 'number' && features > 1;
      const way = swap
        ? words(
            `If the ${features} values are the steps, swap the axes with \`Permute([2, 1])\`, or reshape the data.`,
            `Si les ${features} valeurs sont les pas, échangez les axes avec \`Permute([2, 1])\`, ou changez la forme des données.`,
          )
        : words('Give it a sequence of several steps.', 'Donnez-lui une suite de plusieurs pas.');
      return [
        {
          site: node.site,
          message: words(
            `${name} reads ${text.en}, one step in time: nothing recurs. ${way.en}`,
            `${name} lit ${text.fr}, un seul pas de temps : rien ne se répète. ${way.fr}`,
          ),
          related: context.way(node),
          fixes: swap ? insertLayer(node, 'Permute([2, 1])') : [],
        },
      ];
    },
  },
});
