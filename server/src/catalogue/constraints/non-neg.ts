import { defineConstraint } from '../kit/index.ts';
import { page } from './shared.ts';

/** keras/src/constraints/constraints.py */
export const nonNeg = defineConstraint({
  name: 'NonNeg',
  aliases: ['non_neg'],
  formerly: [{ name: 'nonneg', keras: 1, now: 'refused' }],
  doc: {
    en: 'After each update, negative weights become 0: every input can only raise the output.',
    fr: 'Après chaque pas, les poids négatifs deviennent 0 : chaque entrée ne peut qu’augmenter la sortie.',
  },
  formula: 'w ← max(w, 0)',
  usual: { en: 'Where an effect can have one sign only.', fr: 'Quand un effet ne peut avoir qu’un signe.' },
  trap: {
    en: 'Half of a usual initializer’s values are cut to 0 at the first update.',
    fr: 'La moitié des valeurs d’un initialiseur courant tombe à 0 au premier pas.',
  },
  params: {},
  example: 'NonNeg()',
  source: 'keras.constraints.NonNeg',
  page,
});
