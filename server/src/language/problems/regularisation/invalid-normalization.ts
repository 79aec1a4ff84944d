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
  because: ({ argument }) =>
    argument === 'epsilon'
      ? words(
          'Values are divided by √(variance + `epsilon`): where all are alike, nothing else keeps that from being 0.',
          'Les valeurs sont divisées par √(variance + `epsilon`) : où elles sont toutes égales, rien d’autre n’évite une division par 0.',
        )
      : words(
          'It is the share of the old statistics that stays after a batch: at 1 they never learn, beyond they grow without bound.',
          'C’est la part des anciennes statistiques qui reste après un lot : à 1, elles n’apprennent jamais, au-delà elles croissent sans borne.',
        ),
});
