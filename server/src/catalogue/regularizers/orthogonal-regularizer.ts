import { defineRegularizer } from '../kit/index.ts';
import { choice } from '../kit/params.ts';
import { factor, page } from './shared.ts';

/** keras/src/regularizers/regularizers.py */
export const orthogonalRegularizer = defineRegularizer({
  name: 'OrthogonalRegularizer',
  aliases: ['orthogonal_regularizer'],
  doc: {
    en: 'Penalises rows (or columns) of a matrix that point the same way: units learn different things.',
    fr: 'Pénalise les lignes (ou colonnes) d’une matrice qui pointent dans la même direction : les unités apprennent des choses différentes.',
  },
  formula: 'loss + factor · mean |cos(row i, row j)|, i < j',
  usual: {
    en: '`mode=columns` on a Dense kernel: a column is a unit.',
    fr: '`mode=columns` sur un noyau Dense : une colonne est une unité.',
  },
  trap: {
    en: 'Only for weights with two axes: a convolution’s kernel is refused.',
    fr: 'Seulement pour des poids à deux axes : le noyau d’une convolution est refusé.',
  },
  params: {
    factor: factor({ en: 'How much the penalty weighs.', fr: 'Poids de la pénalité.' }, 0.01),
    mode: choice(
      { en: 'Which vectors are to be at right angles.', fr: 'Quels vecteurs doivent être à angle droit.' },
      ['rows', 'columns'],
      { default: 'rows' },
    ),
  },
  example: 'OrthogonalRegularizer(0.01, mode=columns)',
  source: 'keras.regularizers.OrthogonalRegularizer',
  page,
});
