import { defineMetric } from '../kit/define.ts';
import { choice, integer, optional } from '../kit/params.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/regression_metrics.py */
export const r2Score = defineMetric({
  name: 'R2Score',
  aliases: ['r2_score'],
  doc: {
    en: 'Share of the target’s variance that the prediction explains: 1 is perfect, 0 no better than the mean.',
    fr: 'Part de la variance de la cible que la prédiction explique : 1 est parfait, 0 ne vaut pas mieux que la moyenne.',
  },
  formula: '1 − Σ (t − p)² / Σ (t − mean t)²',
  usual: {
    en: 'For numbers to predict; it has no unit.',
    fr: 'Pour des nombres à prédire ; il n’a pas d’unité.',
  },
  trap: {
    en: 'It may be far below 0. Outputs of shape [batch, values] only.',
    fr: 'Il peut être très au-dessous de 0. Seulement pour des sorties de forme [lot, valeurs].',
  },
  params: {
    class_aggregation: optional(
      choice(
        {
          en: 'How the scores of several outputs become one; `none`: one each.',
          fr: 'Comment les scores de plusieurs sorties n’en font qu’un ; `none` : un chacune.',
        },
        ['uniform_average', 'variance_weighted_average'],
        { default: 'uniform_average' },
      ),
    ),
    num_regressors: integer(
      {
        en: 'Inputs that the adjusted score charges for; 0: the plain score.',
        fr: 'Nombre d’entrées que le score ajusté fait payer ; 0 : le score simple.',
      },
      { default: 0, min: 0 },
      { usual: { en: '0.', fr: '0.' } },
    ),
    name: metricName('r2_score'),
    dtype,
  },
  example: 'r2_score',
  source: 'keras.metrics.R2Score',
  page: 'metrics/regression_metrics/#r2score-class',
});
