import { defineLoss } from '../kit/define.ts';
import { boolean, integer } from '../kit/params.ts';
import { classAxis, dtype, fromLogits, fromLogitsTrap, labelSmoothing, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; p is clipped to [1e-7, 1 − 1e-7]. */
export const binaryCrossentropy = defineLoss({
  name: 'BinaryCrossentropy',
  aliases: ['binary_crossentropy', 'bce', 'BCE'],
  doc: {
    en: 'For yes or no, one question an output: minus the logarithm of the probability given to the right answer.',
    fr: 'Pour oui ou non, une question par sortie : l’opposé du logarithme de la probabilité donnée à la bonne réponse.',
  },
  formula: '−mean (t · ln p + (1 − t) · ln(1 − p))',
  usual: {
    en: 'Labels 0 or 1 in the shape of the output, last activation `sigmoid`. 0.69 is guessing, 0.105 means 0.9 for the right answer.',
    fr: 'Étiquettes 0 ou 1 de la forme de la sortie, dernière activation `sigmoid`. 0.69 : au hasard ; 0.105 : 0.9 pour la bonne réponse.',
  },
  trap: {
    en: 'Over several outputs the answers are independent: several may be yes. If exactly one is, `softmax` with `categorical_crossentropy`.',
    fr: 'Avec plusieurs sorties, les réponses sont indépendantes : plusieurs oui sont possibles. S’il y en a exactement un, `softmax` et `categorical_crossentropy`.',
  },
  params: {
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    label_smoothing: labelSmoothing('t · (1 − a) + a / 2'),
    axis: integer(classAxis, { default: -1 }),
    reduction,
    name: lossName('binary_crossentropy'),
    dtype,
  },
  example: 'binary_crossentropy',
  source: 'keras.losses.BinaryCrossentropy',
  page: 'losses/probabilistic_losses/#binarycrossentropy-class',
});
