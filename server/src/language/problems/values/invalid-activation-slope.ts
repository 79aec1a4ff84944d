import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidActivationSlope = rangeRule({
  name: 'invalid-activation-slope',
  group: 'values',
  doc: words('The slope of an activation is outside its range.', 'La pente d’une activation est hors de ses bornes.'),
  why: words('Keras refuses it.', 'Keras le refuse.'),
});
