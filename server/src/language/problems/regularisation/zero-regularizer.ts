import { factorsOf, regularizersOf } from '../facts/regularizers.ts';
import { removeArgument } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

export const zeroRegularizer = defineRule({
  name: 'zero-regularizer',
  group: 'regularisation',
  severity: 'hint',
  doc: words('A regularizer with a factor of 0 does nothing.', 'Un régulariseur de facteur 0 ne fait rien.'),
  why: words(
    'The penalty is the factor times the weights: with 0 it is 0, and only takes time.',
    'La pénalité est le facteur fois les poids : avec 0, elle est nulle, et ne fait que prendre du temps.',
  ),
  check: (context) =>
    context.networks.flatMap((network) =>
      regularizersOf(network, context).flatMap((one) => {
        const { layer } = one;
        const factors = factorsOf(one);
        if (factors.length === 0 || factors.some((factor) => factor !== 0)) return [];
        const { range } = one.written.argument;
        const title = words(`Remove \`${one.key}\``, `Supprimer \`${one.key}\``);
        return [
          {
            site: { range, trail: layer.site.trail },
            message: words(
              `\`${one.key}\` of ${context.called(layer)} has a factor of 0 and does nothing. Remove it, or give it one such as 1e-4.`,
              `\`${one.key}\` de ${context.called(layer)} a un facteur de 0 et ne fait rien. Supprimez-le, ou donnez-lui un facteur comme 1e-4.`,
            ),
            fixes: [removeArgument(context.model.parsed.text, range, title)],
          },
        ];
      }),
    ),
});
