import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidOptimizerValue = rangeRule({
  name: 'invalid-optimizer-value',
  group: 'training',
  doc: words('A value of the optimizer is outside its range.', 'Une valeur de l’optimiseur est hors de ses bornes.'),
  why: words('The update would divide by 0, or grow without bound.', 'La mise à jour diviserait par 0, ou croîtrait sans borne.'),
});
