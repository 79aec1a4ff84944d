import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const lossNotFinite = defineRunRule({
  name: 'loss-not-finite',
  doc: words(
    'The loss is no longer a number, or infinite, while the network is trained.',
    'Pendant l’entraînement, la perte n’est plus un nombre, ou devient infinie.',
  ),
  why: words(
    'From then on every gradient is NaN, and so is every weight after the next update: no later epoch can bring the network back. Mostly the steps are too large: each update overshoots, and the numbers grow until they overflow. Divide the learning rate by 10, or bound the gradient with `clipnorm=1.0`. Keras trains on in silence unless `TerminateOnNaN` is among the callbacks.',
    'Dès lors chaque gradient vaut NaN, et chaque poids aussi après la mise à jour suivante : aucune époque ne rétablira le réseau. Le plus souvent, les pas sont trop grands : chaque mise à jour dépasse le but, et les nombres croissent jusqu’au dépassement. Divisez le taux d’apprentissage par 10, ou bornez le gradient avec `clipnorm=1.0`. Keras continue en silence, sauf si `TerminateOnNaN` est parmi les callbacks.',
  ),
});
