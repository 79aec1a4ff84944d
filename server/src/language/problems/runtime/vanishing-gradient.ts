import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const vanishingGradient = defineRunRule({
  name: 'vanishing-gradient',
  doc: words(
    'The gradient of a layer has a norm below 1e-7 although the loss is not near 0.',
    'La norme du gradient d’une couche est inférieure à 1e-7 alors que la perte n’est pas proche de 0.',
  ),
  why: words(
    'A layer without a gradient does not learn: its weights stay what they were drawn as. The gradient shrinks on its way back, by a factor of 4 at least through each sigmoid, and to nothing through units that are always 0 or weights that are all 0. `relu`, `BatchNormalization` and initializers such as `he_normal` keep it up. A network that has learnt all it can has small gradients everywhere; that is no fault, and nothing is said of it.',
    'Une couche sans gradient n’apprend pas : ses poids restent ceux du tirage. Le gradient rétrécit en remontant, d’un facteur 4 au moins par sigmoïde, et s’annule à travers des unités toujours à 0 ou des poids tous nuls. `relu`, `BatchNormalization` et des initialiseurs comme `he_normal` le maintiennent. Un réseau qui a appris tout ce qu’il pouvait a partout de petits gradients ; ce n’est pas une faute, et rien n’en est dit.',
  ),
});
