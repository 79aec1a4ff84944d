import { regularizersOf } from '../facts/regularizers.ts';
import { defineRule, words } from '../rule.ts';
import { isOld } from './changed-default.ts';

export const activityRegularizerVersion = defineRule({
  name: 'activity-regularizer-version',
  group: 'versions',
  severity: 'info',
  doc: words(
    'An activity regularizer has another strength in other versions of Keras.',
    'Un régulariseur d’activité a une autre force dans d’autres versions de Keras.',
  ),
  why: words(
    'Keras up to 2.1.3 could penalise the inputs of a re-used model, 3.0 to 3.13 summed over the batch; from 3.14 on, and here, the sum is divided by the batch size.',
    'Keras jusqu’à 2.1.3 pouvait pénaliser les entrées d’un modèle réemployé, 3.0 à 3.13 sommaient sur le lot ; depuis 3.14, et ici, la somme est divisée par la taille du lot.',
  ),
  check: (context) =>
    isOld(context.model)
      ? context.networks.flatMap((network) =>
          regularizersOf(network, context)
            .filter(({ key }) => key === 'activity_regularizer')
            .map(({ layer, written }) => ({
              site: { range: written.argument.range, trail: layer.site.trail },
              message: words(
                `The penalty on the outputs of ${context.called(layer)} is divided by the batch size here, which the Keras of this file did not do. Multiply its factor by the batch size to keep the old strength.`,
                `La pénalité sur les sorties de ${context.called(layer)} est ici divisée par la taille du lot, ce que le Keras de ce fichier ne faisait pas. Multipliez son facteur par la taille du lot pour garder l’ancienne force.`,
              ),
            })),
        )
      : [],
});
