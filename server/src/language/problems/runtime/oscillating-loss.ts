import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const oscillatingLoss = defineRunRule({
  name: 'oscillating-loss',
  doc: words(
    'The training loss goes up and down by more than 10 % in most of the last 10 epochs.',
    'La perte d’entraînement monte et descend de plus de 10 % dans la plupart des 10 dernières époques.',
  ),
  why: words(
    'Each step jumps over the minimum and the next one jumps back: the steps are too large for the valley that they are in. A smaller learning rate lets the descent settle; a larger batch makes the gradients less random. Changes of a loss that has fallen below 1 % of its first value do not count.',
    'Chaque pas saute par-dessus le minimum et le suivant revient : les pas sont trop grands pour la vallée où ils sont. Un taux d’apprentissage plus petit laisse la descente se poser ; un lot plus grand rend les gradients moins aléatoires. Les variations d’une perte tombée sous 1 % de sa première valeur ne comptent pas.',
  ),
});
