import type { Report } from '../rule.ts';
import { defineRule, onFindings, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

const REASONS = {
  empty: words('The list is empty: give the values to try.', 'La liste est vide : donnez les valeurs à essayer.'),
  order: words('The lower bound must be below the upper one.', 'La borne basse doit être sous la borne haute.'),
  positive: words('A logarithmic space starts above 0.', 'Un espace logarithmique commence au-dessus de 0.'),
  kind: words('The values must be of the kind that the `let` has.', 'Les valeurs doivent être du genre de celle du `let`.'),
  objective: words('No epoch reports it.', 'Aucune époque ne le rapporte.'),
};

const doc = words('Nothing can be drawn from this space.', 'Rien ne peut être tiré de cet espace.');
const why = words('A search draws its trials from the spaces.', 'Une recherche tire ses essais des espaces.');
const found = onFindings('invalid-search-space', ({ reason, text }) => ({
  message: words(
    `Nothing can be drawn from \`${text}\`. ${REASONS[reason].en}`,
    `Rien ne peut être tiré de \`${text}\`. ${REASONS[reason].fr}`,
  ),
}));
const ranges = rangeRule({ name: 'invalid-search-space', group: 'training', doc, why });

export const invalidSearchSpace = defineRule({
  name: 'invalid-search-space',
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [...found(context), ...ranges.check(context)],
});
