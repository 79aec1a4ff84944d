import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidActivationSlope = rangeRule({
  name: 'invalid-activation-slope',
  group: 'values',
  doc: words('The slope of an activation is outside its range.', 'La pente d’une activation est hors de ses bornes.'),
  why: words(
    'Outside it the formula gives no number: it divides by 0, or takes the root of a negative one.',
    'Hors de là, la formule ne donne aucun nombre : elle divise par 0, ou prend la racine d’un négatif.',
  ),
});
