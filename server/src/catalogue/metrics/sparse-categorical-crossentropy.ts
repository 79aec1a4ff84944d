import { defineMetric } from '../kit/define.ts';
import { boolean, integer, optional } from '../kit/params.ts';
import { classAxis, fromLogits, fromLogitsTrap } from '../losses/shared.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/probabilistic_metrics.py */
export const sparseCategoricalCrossentropy = defineMetric({
  name: 'SparseCategoricalCrossentropy',
  aliases: ['sparse_categorical_crossentropy'],
  doc: {
    en: 'The cross-entropy over classes with labels as class numbers, without penalties and weights.',
    fr: 'L’entropie croisée sur des classes numérotées, sans pénalités ni poids.',
  },
  formula: '−ln p[t]',
  usual: {
    en: 'Beside a loss with penalties: the plain value.',
    fr: 'À côté d’une perte avec pénalités : la valeur nue.',
  },
  trap: {
    en: 'Class numbers from 0; for one-hot labels, `categorical_crossentropy`. A network of K classes that knows nothing scores ln K.',
    fr: 'Numéros de classe à partir de 0 ; pour des étiquettes one-hot, `categorical_crossentropy`. Un réseau à K classes qui ne sait rien obtient ln K.',
  },
  params: {
    name: metricName('sparse_categorical_crossentropy'),
    dtype,
    from_logits: boolean(fromLogits, false, { trap: fromLogitsTrap }),
    ignore_class: optional(
      integer(
        {
          en: 'Label whose samples cost 0; they still count in the mean.',
          fr: 'Étiquette dont les échantillons coûtent 0 ; ils comptent toujours dans la moyenne.',
        },
        {},
        { usual: { en: 'Left out.', fr: 'Omis.' } },
      ),
    ),
    axis: integer(classAxis, { default: -1 }),
  },
  example: 'sparse_categorical_crossentropy',
  source: 'keras.metrics.SparseCategoricalCrossentropy',
  page: 'metrics/probabilistic_metrics/#sparsecategoricalcrossentropy-class',
});
