import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidNormalization = rangeRule({
  name: 'invalid-normalization',
  group: 'regularisation',
  doc: words('A value of a normalisation is outside its range.', 'Une valeur d’une normalisation est hors de ses bornes.'),
  why: words(
    'Keras accepts it and divides by 0, or forgets its statistics.',
    'Keras l’accepte et divise par 0, ou oublie ses statistiques.',
  ),
});
