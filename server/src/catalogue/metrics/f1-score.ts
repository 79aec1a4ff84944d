import { defineMetric } from '../kit/define.ts';
import { choice, number, optional } from '../kit/params.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/f_score_metrics.py */
export const f1Score = defineMetric({
  name: 'F1Score',
  aliases: ['f1_score'],
  doc: {
    en: 'Harmonic mean of precision and recall: high only when both are.',
    fr: 'Moyenne harmonique de la précision et du rappel : haute seulement si les deux le sont.',
  },
  formula: '2 · P · R / (P + R)',
  usual: {
    en: 'One-hot labels, or 0 and 1 in the shape of the output; `F1Score(average=macro)`.',
    fr: 'Étiquettes one-hot, ou 0 et 1 de la forme de la sortie ; `F1Score(average=macro)`.',
  },
  trap: {
    en: 'Without `average` it gives a value a class. Outputs of shape [batch, classes] only.',
    fr: 'Sans `average`, il donne une valeur par classe. Seulement pour des sorties de forme [lot, classes].',
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
    name: metricName('f1_score'),
    dtype,
  },
  example: 'F1Score(average=macro)',
  source: 'keras.metrics.F1Score',
  page: 'metrics/classification_metrics/#f1score-class',
});
