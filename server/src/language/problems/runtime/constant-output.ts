import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const constantOutput = defineRunRule({
  name: 'constant-output',
  doc: words(
    'The network gives the same output for every sample of a batch.',
    'Le réseau rend la même sortie pour tous les échantillons d’un lot.',
  ),
  why: words(
    'Its output does not depend on its input, so it has learnt at best the mean of the targets. Somewhere on the way the samples become alike: a `relu` layer whose units are all dead, a softmax over one unit, which is always 1, weights that are all 0, or a sigmoid so far out that it is flat.',
    'Sa sortie ne dépend pas de l’entrée : il a appris au mieux la moyenne des cibles. Quelque part en chemin, les échantillons deviennent pareils : une couche `relu` dont toutes les unités sont mortes, un softmax sur une seule unité, qui vaut toujours 1, des poids tous nuls, ou une sigmoïde si loin de 0 qu’elle est plate.',
  ),
});
