import { defineMetric } from '../kit/define.ts';
import { boolean, integer, number } from '../kit/params.ts';
import { classAxis, fromLogits, fromLogitsTrap } from '../losses/shared.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/probabilistic_metrics.py */
export const categoricalCrossentropy = defineMetric({
  name: 'CategoricalCrossentropy',
  aliases: ['categorical_crossentropy'],
  doc: {
    en: 'The cross-entropy over classes with one-hot labels, without penalties and weights.',
    fr: 'L’entropie croisée sur des classes, étiquettes one-hot, sans pénalités ni poids.',
  },
  formula: '−Σ t · ln(p / Σ p)',
  usual: {
    en: 'Beside a loss with `label_smoothing` or penalties: the plain value.',
    fr: 'À côté d’une perte avec `label_smoothing` ou pénalités : la valeur nue.',
  },
  trap: {
    en: 'One-hot labels; for class numbers, `sparse_categorical_crossentropy`. A network of K classes that knows nothing scores ln K.',
    fr: 'Étiquettes one-hot ; pour des numéros de classe, `sparse_categorical_crossentropy`. Un réseau à K classes qui ne sait rien obtient ln K.',
  },
  params: {
    name: metricName('categorical_crossentropy'),
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
    axis: integer(classAxis, { default: -1 }),
  },
  example: 'categorical_crossentropy',
  source: 'keras.metrics.CategoricalCrossentropy',
  page: 'metrics/probabilistic_metrics/#categoricalcrossentropy-class',
});
