import { defineLoss } from '../kit/define.ts';
import { boolean, integer, number } from '../kit/params.ts';
import { gamma } from './focal.ts';
import { classAxis, dtype, fromLogits, fromLogitsTrap, labelSmoothing, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; q is the probability given to the right answer. */
export const binaryFocalCrossentropy = defineLoss({
  name: 'BinaryFocalCrossentropy',
  aliases: ['binary_focal_crossentropy'],
  doc: {
    en: 'Binary cross-entropy in which the easy answers hardly count: training goes to the hard ones.',
    fr: 'Entropie croisée binaire où les réponses faciles ne comptent presque plus : l’entraînement va aux difficiles.',
  },
  formula: 'mean ((1 − q)^γ · −ln q),  q = p where t = 1, else 1 − p',
  usual: {
    en: 'Labels 0 or 1 in the shape of the output, one of them rare; last activation `sigmoid`.',
    fr: 'Étiquettes 0 ou 1 de la forme de la sortie, l’une étant rare ; dernière activation `sigmoid`.',
  },
  trap: {
    en: 'Its values are far below those of `binary_crossentropy`: they cannot be compared. `alpha` does nothing without `apply_class_balancing=true`.',
    fr: 'Ses valeurs sont bien au-dessous de celles de `binary_crossentropy` : on ne peut pas les comparer. `alpha` ne fait rien sans `apply_class_balancing=true`.',
  },
  params: {
    apply_class_balancing: boolean(
      {
        en: 'Whether the two answers are weighted by `alpha` and 1 − `alpha`.',
        fr: 'Pondère ou non les deux réponses par `alpha` et 1 − `alpha`.',
      },
      false,
    ),
    alpha: number(
      { en: 'Weight of the label 1; that of 0 is 1 − `alpha`.', fr: 'Poids de l’étiquette 1 ; celui de 0 est 1 − `alpha`.' },
      { default: 0.25 },
      { usual: { en: '0.25: the rarer label 1 is, the closer to 1.', fr: '0.25 ; plus le label 1 est rare, plus près de 1.' } },
    ),
    gamma,
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    label_smoothing: labelSmoothing('t · (1 − a) + a / 2'),
    axis: integer(classAxis, { default: -1 }),
    reduction,
    name: lossName('binary_focal_crossentropy'),
    dtype,
  },
  example: 'binary_focal_crossentropy(gamma=2.0)',
  source: 'keras.losses.BinaryFocalCrossentropy',
  page: 'losses/probabilistic_losses/#binaryfocalcrossentropy-class',
});
