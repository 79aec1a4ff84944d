import type { Site } from '../../semantics/model.ts';
import { defineRule, type Faulty, onFaults, type Report, words } from '../rule.ts';
import { type OutOfRange, rangeRule } from '../values/out-of-range.ts';

const doc = words('A constraint that no weight can meet.', 'Une contrainte qu’aucun poids ne peut remplir.');
const why = words(
  'After each update the weights are projected onto it; Keras accepts it and makes nonsense of them.',
  'Après chaque mise à jour, les poids y sont projetés ; Keras l’accepte et en fait n’importe quoi.',
);

/** The argument that gives the weight its constraint; without one, the layer. */
const placeOf = ({ node, fault }: Faulty): { readonly site?: Site } => {
  const { call, site } = node.layer;
  const given = call.arguments.find(({ parameter }) => parameter === `${fault.facts.weight}_constraint`);
  return given ? { site: { range: given.argument.range, trail: site.trail } } : {};
};

const faulty = onFaults('invalid-constraint', (one) => {
  const { fault } = one;
  const place = placeOf(one);
  const { reason, axis, rank, weight, min_value, max_value } = fault.facts;
  return reason === 'axis'
    ? {
        ...place,
        message: words(
          `The constraint has \`axis=${axis}\`, but \`${weight}\` has ${rank} axes. Use one from 0 to ${Number(rank) - 1}.`,
          `La contrainte a \`axis=${axis}\`, mais \`${weight}\` a ${rank} axes. Prenez-en un de 0 à ${Number(rank) - 1}.`,
        ),
      }
    : {
        ...place,
        message: words(
          `The constraint on \`${weight}\` wants norms from ${min_value} up to ${max_value}: the lower bound is above the upper one. Swap them.`,
          `La contrainte sur \`${weight}\` veut des normes de ${min_value} à ${max_value} : la borne basse dépasse la haute. Échangez-les.`,
        ),
      };
});

const becauseOf = ({ argument }: OutOfRange) => {
  if (argument === 'rate')
    return words(
      'It is the share of the way to the bound that weights go after each update.',
      'C’est la part du chemin vers la borne que font les poids après chaque mise à jour.',
    );
  return argument === 'max_value'
    ? words(
        'After each update longer weights are cut back to it: at 0 none are left.',
        'Après chaque mise à jour, les poids plus longs y sont ramenés : à 0, il n’en reste rien.',
      )
    : words('It is a length, and no length is below 0.', 'C’est une longueur, et aucune n’est sous 0.');
};

const ranges = rangeRule({ name: 'invalid-constraint', group: 'regularisation', doc, why, because: becauseOf });

export const invalidConstraint = defineRule({
  name: 'invalid-constraint',
  group: 'regularisation',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [...faulty(context), ...ranges.check(context)],
});
