import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const dyingRelu = defineRunRule({
  name: 'dying-relu',
  doc: words(
    'More than 60 % of the units of a `relu` layer are 0 for every sample.',
    'Plus de 60 % des unités d’une couche `relu` valent 0 pour tous les échantillons.',
  ),
  why: words(
    'A `relu` unit whose sum is never positive gives 0, has a gradient of 0, and so never changes again: it is dead. One step that is too large can push many units there at once. A smaller learning rate keeps them alive, and `leaky_relu` lets a small gradient through even below 0.',
    'Une unité `relu` dont la somme n’est jamais positive rend 0, a un gradient de 0, et ne change donc plus : elle est morte. Un seul pas trop grand peut en pousser beaucoup là d’un coup. Un taux d’apprentissage plus petit les garde en vie, et `leaky_relu` laisse passer un petit gradient même sous 0.',
  ),
});
