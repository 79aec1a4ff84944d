import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const slowConvergence = defineRunRule({
  name: 'slow-convergence',
  doc: words('The training loss has not improved in 5 epochs.', 'La perte d’entraînement ne s’est pas améliorée en 5 époques.'),
  why: words(
    'At the start of a run it says that the steps are too small, or that no gradient reaches the layers: try a larger learning rate or another optimizer. Later it is a plateau: the network has learnt what it can at this learning rate, and a smaller one, by `ReduceLROnPlateau`, may find more. Less than 0.1 % in 5 epochs counts as nothing.',
    'Au début d’un essai, cela dit que les pas sont trop petits, ou qu’aucun gradient n’atteint les couches : essayez un taux d’apprentissage plus grand ou un autre optimiseur. Plus tard, c’est un plateau : le réseau a appris ce qu’il pouvait à ce taux, et un plus petit, par `ReduceLROnPlateau`, peut trouver mieux. Moins de 0,1 % en 5 époques ne compte pas.',
  ),
});
