import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py; ε is 1e-7. */
export const meanSquaredLogarithmicError = defineLoss({
  name: 'MeanSquaredLogarithmicError',
  aliases: ['mean_squared_logarithmic_error', 'msle', 'MSLE'],
  doc: {
    en: 'Squared differences of the logarithms: it compares ratios, not distances.',
    fr: 'Écarts au carré entre les logarithmes : elle compare des rapports, pas des distances.',
  },
  formula: 'mean (ln(max(p, ε) + 1) − ln(max(t, ε) + 1))²',
  usual: {
    en: 'For targets ≥ 0 over several powers of ten. Last activation `relu` or `softplus`. 0.01 means about 10 % off.',
    fr: 'Pour des cibles ≥ 0 étalées sur plusieurs puissances de dix. Dernière activation `relu` ou `softplus`. 0.01, c’est environ 10 % d’écart.',
  },
  trap: {
    en: 'Negative values count as 0 and give no gradient. It is not `mean_squared_error` of the logarithms: 1 is added first.',
    fr: 'Les valeurs négatives comptent pour 0 et ne donnent aucun gradient. Ce n’est pas `mean_squared_error` des logarithmes : 1 est d’abord ajouté.',
  },
  params: { reduction, name: lossName('mean_squared_logarithmic_error'), dtype },
  example: 'mean_squared_logarithmic_error',
  source: 'keras.losses.MeanSquaredLogarithmicError',
  page: 'losses/regression_losses/#meansquaredlogarithmicerror-class',
});
