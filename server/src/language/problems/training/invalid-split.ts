import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidSplit = rangeRule({
  name: 'invalid-split',
  group: 'training',
  doc: words('A part of the data is outside 0 to 1.', 'Une part des données est hors de 0 à 1.'),
  why: words(
    'Parts are shares of the data: 0.2 is a fifth.',
    'Les parts sont des fractions des données : 0.2 en est le cinquième.',
  ),
});
