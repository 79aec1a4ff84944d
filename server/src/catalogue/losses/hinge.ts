import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const hinge = defineLoss({
  name: 'Hinge',
  aliases: ['hinge'],
  doc: {
    en: 'The loss of support vector machines: nothing to pay once a score is on the right side by at least 1.',
    fr: 'La perte des machines à vecteurs de support : rien à payer dès que le score est du bon côté d’au moins 1.',
  },
  formula: 'mean max(1 − t · p, 0)',
  usual: {
    en: 'Two classes labelled −1 and +1, one `tanh` or linear output. 0: every sample is right by a margin of 1; 1: all scores are 0.',
    fr: 'Deux classes, étiquettes −1 et +1, une sortie `tanh` ou linéaire. 0 : tout est juste avec une marge de 1 ; 1 : tous les scores sont nuls.',
  },
  trap: {
    en: 'Labels 0 and 1 are turned into −1 and +1 only when a batch holds nothing else. Scores are no probabilities: for those, `sigmoid` with `binary_crossentropy`.',
    fr: 'Les étiquettes 0 et 1 ne deviennent −1 et +1 que si le lot ne contient rien d’autre. Les scores ne sont pas des probabilités : pour cela, `sigmoid` et `binary_crossentropy`.',
  },
  params: { reduction, name: lossName('hinge'), dtype },
  example: 'hinge',
  source: 'keras.losses.Hinge',
  page: 'losses/hinge_losses/#hinge-class',
});
