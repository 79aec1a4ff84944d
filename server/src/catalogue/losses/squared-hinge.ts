import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const squaredHinge = defineLoss({
  name: 'SquaredHinge',
  aliases: ['squared_hinge'],
  doc: {
    en: 'The hinge, squared: a score on the wrong side costs more and more, one slightly short of the margin little.',
    fr: 'La charnière au carré : un score du mauvais côté coûte de plus en plus, un score juste sous la marge coûte peu.',
  },
  formula: 'mean max(1 − t · p, 0)²',
  usual: {
    en: 'Two classes labelled −1 and +1, one `tanh` or linear output. 0: every sample is right by a margin of 1; 1: all scores are 0.',
    fr: 'Deux classes, étiquettes −1 et +1, une sortie `tanh` ou linéaire. 0 : tout est juste avec une marge de 1 ; 1 : tous les scores sont nuls.',
  },
  trap: {
    en: 'Labels 0 and 1 are turned into −1 and +1 only when a batch holds nothing else. A `sigmoid` never reaches −1. `hinge` minds outliers less.',
    fr: 'Les étiquettes 0 et 1 ne deviennent −1 et +1 que si le lot ne contient rien d’autre. Une `sigmoid` n’atteint jamais −1. `hinge` craint moins les valeurs aberrantes.',
  },
  params: { reduction, name: lossName('squared_hinge'), dtype },
  example: 'squared_hinge',
  source: 'keras.losses.SquaredHinge',
  page: 'losses/hinge_losses/#squaredhinge-class',
});
