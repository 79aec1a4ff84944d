import { defineLoss } from '../kit/define.ts';
import { boolean, integer } from '../kit/params.ts';
import { classAxis, dtype, fromLogits, fromLogitsTrap, labelSmoothing, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; p is divided by its sum and clipped to [1e-7, 1 − 1e-7]. */
export const categoricalCrossentropy = defineLoss({
  name: 'CategoricalCrossentropy',
  aliases: ['categorical_crossentropy'],
  doc: {
    en: 'For one class out of several: minus the logarithm of the probability given to the right class.',
    fr: 'Pour une classe parmi plusieurs : l’opposé du logarithme de la probabilité donnée à la bonne classe.',
  },
  formula: '−Σ t · ln(p / Σ p)',
  usual: {
    en: 'One-hot labels of K classes, `Dense(K, activation=softmax)`. ln K at the start (2.30 for 10 classes); 0.105 means 0.9 for the right class, 0.69 means 0.5.',
    fr: 'Étiquettes one-hot de K classes, `Dense(K, activation=softmax)`. ln K au départ (2.30 pour 10 classes) ; 0.105 : 0.9 pour la bonne classe, 0.69 : 0.5.',
  },
  trap: {
    en: 'Labels as class numbers (0, 1, 2 …) belong to `sparse_categorical_crossentropy`; several classes at once to `binary_crossentropy`. With one output it is always 0.',
    fr: 'Des étiquettes numérotées (0, 1, 2 …) demandent `sparse_categorical_crossentropy` ; plusieurs classes à la fois, `binary_crossentropy`. Avec une seule sortie, elle vaut toujours 0.',
  },
  params: {
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    label_smoothing: labelSmoothing('t · (1 − a) + a / K'),
    axis: integer(classAxis, { default: -1 }),
    reduction,
    name: lossName('categorical_crossentropy'),
    dtype,
  },
  example: 'categorical_crossentropy(label_smoothing=0.1)',
  source: 'keras.losses.CategoricalCrossentropy',
  page: 'losses/probabilistic_losses/#categoricalcrossentropy-class',
});
