import type { NodeModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { searchBefore } from '../facts/flow.ts';
import { givenTo, siteOf } from '../facts/given.ts';
import { fix } from '../fixes.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const MUCH = 0.2;

const computedBefore = searchBefore(({ layer, inputs }) => layer.weights?.length !== 0 || inputs.length !== 1);

/** What stands behind an error is not known to be the input. */
const readsInput = (node: NodeModel, context: Context): boolean =>
  node.inputs[0]?.shape !== undefined && computedBefore(node, context) === undefined;

export const dropoutOnInput = defineRule({
  name: 'dropout-on-input',
  group: 'regularisation',
  severity: 'info',
  doc: words('Much of the raw input is dropped.', 'Une grande part de l’entrée brute est abandonnée.'),
  why: words(
    'A hidden layer says the same in several units, so that half of them will do. What is dropped from the input nothing else tells.',
    'Une couche cachée dit la même chose par plusieurs unités : la moitié suffit. Ce qui manque à l’entrée, rien d’autre ne le dit.',
  ),
  node: {
    of: ({ name }) => /Dropout/.test(name),
    check: (node, context) => {
      const { layer } = node;
      const rate = layer.config?.rate;
      if (typeof rate !== 'number' || rate <= MUCH || rate > 1 || !readsInput(node, context)) return NOTHING;
      const written = givenTo(layer, 'rate', context)?.argument.value;
      return [
        {
          site: { ...siteOf(layer, 'rate', context), trail: node.site.trail },
          message: words(
            `${context.called(layer)} drops ${decimal(rate)} of the raw input, and what is lost there no other value tells. Drop 0.2 at most here, and more between hidden layers.`,
            `${context.called(layer)} abandonne ${decimal(rate)} de l’entrée brute, et ce qui s’y perd, aucune autre valeur ne le dit. Abandonnez ici 0.2 au plus, et davantage entre les couches cachées.`,
          ),
          fixes: [
            ...(written ? [fix(words('Drop 0.2', 'Abandonner 0.2'), { range: written.range, text: '0.2' }, false)] : []),
            ...removeLayer(node, context),
          ],
        },
      ];
    },
  },
});
