import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidSize = rangeRule({
  name: 'invalid-size',
  group: 'shapes',
  doc: words('A size or a count is less than 1.', 'Une taille ou un compte est inférieur à 1.'),
  why: words('A layer has at least one of each.', 'Une couche en a au moins un.'),
});
