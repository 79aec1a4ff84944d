import type { Site } from '../../semantics/model.ts';
import { defineRule, type Faulty, onFaults, type Report, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

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
const ranges = rangeRule({ name: 'invalid-constraint', group: 'regularisation', doc, why });

export const invalidConstraint = defineRule({
  name: 'invalid-constraint',
  group: 'regularisation',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [...faulty(context), ...ranges.check(context)],
});
