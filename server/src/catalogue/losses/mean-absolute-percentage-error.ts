import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; ε is 1e-7. */
export const meanAbsolutePercentageError = defineLoss({
  name: 'MeanAbsolutePercentageError',
  aliases: ['mean_absolute_percentage_error', 'mape', 'MAPE'],
  doc: {
    en: 'Mean distance in percent of the target.',
    fr: 'Écart moyen, en pour cent de la cible.',
  },
  formula: '100 · mean |(t − p) / max(|t|, ε)|',
  usual: {
    en: 'For positive numbers whose size varies much: prices, counts. Last activation linear or `relu`. 8 means 8 % off on average.',
    fr: 'Pour des nombres positifs d’ordres de grandeur variés : prix, effectifs. Dernière activation linéaire ou `relu`. 8, c’est 8 % d’écart en moyenne.',
  },
  trap: {
    en: 'A target of 0 is divided by 1e-7 and drowns all the rest. It favours predictions that are too small; `mean_squared_logarithmic_error` is gentler.',
    fr: 'Une cible nulle est divisée par 1e-7 et noie tout le reste. Elle favorise les prédictions trop petites ; `mean_squared_logarithmic_error` est plus douce.',
  },
  params: { reduction, name: lossName('mean_absolute_percentage_error'), dtype },
  example: 'mean_absolute_percentage_error',
  source: 'keras.losses.MeanAbsolutePercentageError',
  page: 'losses/regression_losses/#meanabsolutepercentageerror-class',
});
