import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const categoricalHinge = defineLoss({
  name: 'CategoricalHinge',
  aliases: ['categorical_hinge'],
  doc: {
    en: 'The hinge for several classes: the score of the right one is to exceed the best of the others by 1.',
    fr: 'La charnière à plusieurs classes : le score de la bonne doit dépasser de 1 le meilleur des autres.',
  },
  formula: 'max(max((1 − t) · p) − Σ t · p + 1, 0)',
  usual: {
    en: 'K classes, one-hot labels, `Dense(K)` without an activation. 0: every right class leads by 1; 1: no class leads.',
    fr: 'K classes, étiquettes one-hot, `Dense(K)` sans activation. 0 : la bonne classe mène partout de 1 ; 1 : aucune ne mène.',
  },
  trap: {
    en: 'Labels are one-hot, not −1/+1 as for `hinge`. It gives no probabilities: for those, `softmax` with `categorical_crossentropy`.',
    fr: 'Les étiquettes sont one-hot, et non −1/+1 comme pour `hinge`. Elle ne donne pas de probabilités : pour cela, `softmax` et `categorical_crossentropy`.',
  },
  params: { reduction, name: lossName('categorical_hinge'), dtype },
  example: 'categorical_hinge',
  source: 'keras.losses.CategoricalHinge',
  page: 'losses/hinge_losses/#categoricalhinge-class',
});
