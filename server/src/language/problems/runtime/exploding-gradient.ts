import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const explodingGradient = defineRunRule({
  name: 'exploding-gradient',
  doc: words(
    'The gradient of a layer has a norm above 1,000 while the network is trained.',
    'Pendant l’entraînement, la norme du gradient d’une couche dépasse 1 000.',
  ),
  why: words(
    'An update follows the gradient, so a gradient of 1,000 throws the weights far from where they were, and the next one is larger still. It comes from large weights multiplied layer after layer, from recurrent layers over long sequences, and from inputs or targets in the thousands. A smaller learning rate, `clipnorm=1.0`, or `scale = standard` helps. `clipnorm`, `clipvalue` and `global_clipnorm` keep the rule quiet.',
    'Une mise à jour suit le gradient : s’il vaut 1 000, il jette les poids loin de leur place, et le suivant est plus grand encore. Cela vient de grands poids multipliés couche après couche, de couches récurrentes sur de longues séquences, d’entrées ou de cibles en milliers. Un taux d’apprentissage plus petit, `clipnorm=1.0` ou `scale = standard` aide. Avec `clipnorm`, `clipvalue` ou `global_clipnorm`, la règle se tait.',
  ),
});
