import { defineLoss } from '../kit/define.ts';
import { boolean, integer, list, number, or, usually } from '../kit/params.ts';
import { gamma } from './focal.ts';
import { classAxis, dtype, fromLogits, fromLogitsTrap, labelSmoothing, lossName, reduction } from './shared.ts';

const alphaDoc = {
  en: 'Weight of the classes: one for all, or a list of one each.',
  fr: 'Poids des classes : un pour toutes, ou une liste avec un pour chacune.',
};

/** keras/src/losses/losses.py; p is divided by its sum and clipped to [1e-7, 1 − 1e-7]. */
export const categoricalFocalCrossentropy = defineLoss({
  name: 'CategoricalFocalCrossentropy',
  aliases: ['categorical_focal_crossentropy'],
  doc: {
    en: 'Cross-entropy over classes in which samples that are right already hardly count.',
    fr: 'Entropie croisée sur des classes, où les échantillons déjà justes ne comptent presque plus.',
  },
  formula: '−Σ α · (1 − p)^γ · t · ln p',
  usual: {
    en: 'One-hot labels of K unequal classes, `Dense(K, activation=softmax)`.',
    fr: 'Étiquettes one-hot de K classes inégales, `Dense(K, activation=softmax)`.',
  },
  trap: {
    en: 'With the default `alpha` a wrong answer costs a quarter of what it does in `categorical_crossentropy`: compare runs of one loss only.',
    fr: 'Avec `alpha` par défaut, une réponse fausse coûte le quart de ce qu’elle coûte dans `categorical_crossentropy` : ne comparez que des essais de même perte.',
  },
  params: {
    alpha: usually(or(number(alphaDoc, { default: 0.25 }), list(number(alphaDoc))), {
      en: '0.25; in a list, the rarer the class the larger.',
      fr: '0.25 ; dans une liste, d’autant plus grand que la classe est rare.',
    }),
    gamma,
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    label_smoothing: labelSmoothing('t · (1 − a) + a / K'),
    axis: integer(classAxis, { default: -1 }),
    reduction,
    name: lossName('categorical_focal_crossentropy'),
    dtype,
  },
  example: 'categorical_focal_crossentropy(gamma=2.0)',
  source: 'keras.losses.CategoricalFocalCrossentropy',
  page: 'losses/probabilistic_losses/#categoricalfocalcrossentropy-class',
});
