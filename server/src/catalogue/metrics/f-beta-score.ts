import { defineMetric } from '../kit/define.ts';
import { choice, number, optional } from '../kit/params.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/f_score_metrics.py */
export const fBetaScore = defineMetric({
  name: 'FBetaScore',
  aliases: ['f_beta_score'],
  doc: {
    en: 'F1 with recall counted `beta` times as much as precision.',
    fr: 'F1, où le rappel compte `beta` fois plus que la précision.',
  },
  formula: '(1 + β²) · P · R / (β² · P + R)',
  usual: {
    en: '`beta` 2 where misses are dear, 0.5 where false alarms are.',
    fr: '`beta` à 2 si les oublis coûtent cher, à 0.5 si ce sont les fausses alertes.',
  },
  trap: {
    en: 'Without `average` it gives a value a class. Keras wants `beta` as a float: `2.0`.',
    fr: 'Sans `average`, il donne une valeur par classe. Keras veut `beta` avec un point : `2.0`.',
  },
  params: {
    average: optional(
      choice(
        {
          en: 'How the scores of several classes become one: `micro` counts all together, `macro` takes their mean, `weighted` by size; `none`: one each.',
          fr: 'Comment les scores de plusieurs classes n’en font qu’un : `micro` compte tout ensemble, `macro` en prend la moyenne, `weighted` selon leur taille ; `none` : un chacune.',
        },
        ['micro', 'macro', 'weighted'],
      ),
    ),
    beta: number(
      { en: 'How many times more recall counts than precision.', fr: 'Combien de fois le rappel compte plus que la précision.' },
      { default: 1, min: 0, exclusiveMin: true },
      {
        usual: {
          en: '1; 2 where missing is worse, 0.5 where a false alarm is.',
          fr: '1 ; 2 si manquer est plus grave, 0.5 si c’est la fausse alerte.',
        },
      },
    ),
    threshold: optional(
      number(
        {
          en: 'Output above which a class counts as yes; `none`: the largest output alone.',
          fr: 'Sortie au-dessus de laquelle une classe compte pour oui ; `none` : la plus grande seule.',
        },
        { min: 0, max: 1, exclusiveMin: true },
        {
          usual: {
            en: '`none`; 0.5 where a sample may have several classes.',
            fr: '`none` ; 0.5 si un exemple peut avoir plusieurs classes.',
          },
          trap: {
            en: 'A single `sigmoid` output needs it: its largest output is always itself.',
            fr: 'Une seule sortie `sigmoid` en a besoin : sa plus grande sortie est toujours elle-même.',
          },
        },
      ),
    ),
    name: metricName('fbeta_score'),
    dtype,
  },
  example: 'FBetaScore(average=micro, beta=2.0)',
  source: 'keras.metrics.FBetaScore',
  page: 'metrics/classification_metrics/#fbetascore-class',
});
