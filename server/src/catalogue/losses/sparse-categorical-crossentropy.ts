import { defineLoss } from '../kit/define.ts';
import { boolean, integer, optional } from '../kit/params.ts';
import { classAxis, dtype, fromLogits, fromLogitsTrap, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; p is clipped to [1e-7, 1 − 1e-7], then normalised over the classes. */
export const sparseCategoricalCrossentropy = defineLoss({
  name: 'SparseCategoricalCrossentropy',
  aliases: ['sparse_categorical_crossentropy'],
  doc: {
    en: 'For one class out of several, the label being its number: minus the logarithm of the probability given to that class.',
    fr: 'Pour une classe parmi plusieurs, l’étiquette étant son numéro : l’opposé du logarithme de la probabilité donnée à cette classe.',
  },
  formula: '−ln p[t]',
  usual: {
    en: 'Whole labels from 0 to K − 1, `Dense(K, activation=softmax)`. ln K at the start (2.30 for 10 classes); 0.105 means 0.9 for the right class, 0.69 means 0.5.',
    fr: 'Étiquettes entières de 0 à K − 1, `Dense(K, activation=softmax)`. ln K au départ (2.30 pour 10 classes) ; 0.105 : 0.9 pour la bonne classe, 0.69 : 0.5.',
  },
  trap: {
    en: 'One-hot labels belong to `categorical_crossentropy`. Labels that start at 1 need one output more. There is no `label_smoothing`.',
    fr: 'Des étiquettes one-hot demandent `categorical_crossentropy`. Des étiquettes qui partent de 1 demandent une sortie de plus. Il n’y a pas de `label_smoothing`.',
  },
  params: {
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    ignore_class: optional(
      integer(
        {
          en: 'Label that counts for nothing: the void class of a segmentation, say.',
          fr: 'Étiquette qui ne compte pas : la classe « vide » d’une segmentation, par exemple.',
        },
        {},
        { usual: { en: 'Left out; 255 in many segmentations.', fr: 'Omis ; 255 dans bien des segmentations.' } },
      ),
    ),
    reduction,
    axis: integer(classAxis, { default: -1 }),
    name: lossName('sparse_categorical_crossentropy'),
    dtype,
  },
  example: 'sparse_categorical_crossentropy',
  source: 'keras.losses.SparseCategoricalCrossentropy',
  page: 'losses/probabilistic_losses/#sparsecategoricalcrossentropy-class',
});
