import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const logCosh = defineLoss({
  name: 'LogCosh',
  aliases: ['log_cosh'],
  formerly: [{ name: 'logcosh', keras: 2, now: 'refused' }],
  doc: {
    en: 'Logarithm of the hyperbolic cosine of the error: half its square when small, its size less ln 2 when large.',
    fr: 'Logarithme du cosinus hyperbolique de l’écart : la moitié du carré s’il est petit, sa taille moins ln 2 s’il est grand.',
  },
  formula: 'mean d + softplus(−2d) − ln 2,  d = p − t',
  usual: {
    en: 'For numbers to predict, with a few outliers. Last activation linear, labels in the shape of the output. 0.005 means about 0.1 off.',
    fr: 'Pour prédire des nombres, avec quelques valeurs aberrantes. Dernière activation linéaire, étiquettes de la forme de la sortie. 0.005, c’est environ 0.1 d’écart.',
  },
  trap: {
    en: 'Between `mean_squared_error` and `mean_absolute_error`: which of the two it resembles depends on the scale of the target.',
    fr: 'Entre `mean_squared_error` et `mean_absolute_error` : à laquelle elle ressemble dépend de l’échelle de la cible.',
  },
  params: { reduction, name: lossName('log_cosh'), dtype },
  example: 'log_cosh',
  source: 'keras.losses.LogCosh',
  page: 'losses/regression_losses/#logcosh-class',
});
