import { innerCall, innerConfig } from '../facts/activation.ts';
import { removeArgument } from '../fixes.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

export const unusedWeightOption = defineRule({
  name: 'unused-weight-option',
  group: 'regularisation',
  severity: 'info',
  doc: words('An argument is about a bias that the layer does not have.', 'Un argument parle d’un biais que la couche n’a pas.'),
  why: words(
    'With `use_bias=false` there is no bias to initialise, to penalise or to bound; Keras takes the argument without a word.',
    'Avec `use_bias=false`, il n’y a pas de biais à initialiser, à pénaliser ni à borner ; Keras prend l’argument sans rien dire.',
  ),
  layer: {
    of: ({ params }) => 'use_bias' in params || 'layer' in params,
    check: (layer, context) => {
      if (innerConfig(layer)?.use_bias !== false) return NOTHING;
      return innerCall(layer, context).arguments.flatMap(({ parameter = '', argument: { range } }) => {
        if (!parameter.startsWith('bias_')) return NOTHING;
        const title = words(`Remove \`${parameter}\``, `Supprimer \`${parameter}\``);
        return [
          {
            site: { range, trail: layer.site.trail },
            message: words(
              `${context.called(layer)} has \`use_bias=false\`, so \`${parameter}\` has no effect. Remove one of the two.`,
              `${context.called(layer)} a \`use_bias=false\` : \`${parameter}\` est sans effet. Supprimez l’un des deux.`,
            ),
            fixes: [removeArgument(context.model.parsed.text, range, title)],
          },
        ];
      });
    },
  },
});
