import { defineMetric } from '../kit/define.ts';
import { boolean, number } from '../kit/params.ts';
import { fromLogits, fromLogitsTrap } from '../losses/shared.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/probabilistic_metrics.py */
export const binaryCrossentropy = defineMetric({
  name: 'BinaryCrossentropy',
  aliases: ['binary_crossentropy', 'bce', 'BCE'],
  doc: {
    en: 'The binary cross-entropy, without the penalties and weights of the loss.',
    fr: 'L’entropie croisée binaire, sans les pénalités ni les poids de la perte.',
  },
  formula: '−mean (t · ln p + (1 − t) · ln(1 − p))',
  usual: {
    en: 'For `sigmoid` outputs trained with another loss, or with penalties.',
    fr: 'Pour des sorties `sigmoid` apprises avec une autre perte, ou avec des pénalités.',
  },
  trap: {
    en: 'It is no percentage and has no upper bound: one certain and wrong answer may cost as much as all others. Logits want `from_logits=true`.',
    fr: 'Ce n’est pas un pourcentage, et elle n’a pas de borne : une réponse sûre et fausse peut coûter autant que toutes les autres. Des logits demandent `from_logits=true`.',
  },
  params: {
    name: metricName('binary_crossentropy'),
    dtype,
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    label_smoothing: number(
      {
        en: 'Draws the labels towards the middle before they are compared.',
        fr: 'Ramène les étiquettes vers le milieu avant de comparer.',
      },
      { default: 0, min: 0, max: 1 },
      {
        usual: { en: '0; 0.1 where the loss has it too.', fr: '0 ; 0.1 si la perte l’a aussi.' },
        rangeRule: 'invalid-label-smoothing',
      },
    ),
  },
  example: 'binary_crossentropy',
  source: 'keras.metrics.BinaryCrossentropy',
  page: 'metrics/probabilistic_metrics/#binarycrossentropy-class',
});
