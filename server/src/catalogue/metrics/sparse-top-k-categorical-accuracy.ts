import { defineMetric } from '../kit/define.ts';
import { boolean, integer } from '../kit/params.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/metrics/accuracy_metrics.py */
export const sparseTopKCategoricalAccuracy = defineMetric({
  name: 'SparseTopKCategoricalAccuracy',
  aliases: ['sparse_top_k_categorical_accuracy'],
  doc: {
    en: 'Share of the samples whose class is among the `k` largest outputs, with labels as class numbers.',
    fr: 'Part des échantillons dont la classe est parmi les `k` plus grandes sorties, avec des étiquettes numérotées.',
  },
  formula: 'samples whose class is among the k largest outputs / all',
  usual: {
    en: 'For many classes, some of them alike.',
    fr: 'Pour beaucoup de classes, dont certaines se ressemblent.',
  },
  trap: {
    en: 'With five classes or fewer it is always 1: lower `k`.',
    fr: 'Avec cinq classes ou moins, elle vaut toujours 1 : baissez `k`.',
  },
  params: {
    k: integer(
      { en: 'How many of the largest outputs count.', fr: 'Combien des plus grandes sorties comptent.' },
      { default: 5, min: 1 },
      { usual: { en: '5 of a hundred classes or more.', fr: '5, sur une centaine de classes ou plus.' } },
    ),
    name: metricName('sparse_top_k_categorical_accuracy'),
    dtype,
    from_sorted_ids: boolean(
      {
        en: 'The outputs are class numbers already, best first.',
        fr: 'Les sorties sont déjà des numéros de classes, les meilleures d’abord.',
      },
      false,
    ),
  },
  example: 'SparseTopKCategoricalAccuracy(k=3)',
  source: 'keras.metrics.SparseTopKCategoricalAccuracy',
  page: 'metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class',
});
