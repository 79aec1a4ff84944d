import { defineMetric } from '../kit/define.ts';
import { dtype, metricName } from './shared.ts';

/** keras/src/trainers/compile_utils.py: binary, categorical or sparse categorical, by the shapes of output and target. */
export const accuracy = defineMetric({
  name: 'accuracy',
  aliases: ['Accuracy'],
  formerly: [{ name: 'acc', keras: 2, now: 'accepted' }],
  doc: {
    en: 'Share of the samples whose class is right: 0.97 means 97 of 100.',
    fr: 'Part des échantillons dont la classe est juste : 0.97, soit 97 sur 100.',
  },
  formula: 'right / all',
  usual: {
    en: 'For classes. One output: right when it lies on the right side of 0.5; several: when the largest is that of the class.',
    fr: 'Pour des classes. Une sortie : juste si elle est du bon côté de 0.5 ; plusieurs : si la plus grande est celle de la classe.',
  },
  trap: {
    en: 'With 95 % of one class, always answering it scores 0.95. It says nothing about numbers to predict: there, `mean_absolute_error`. Written `acc`, it is reported as `acc` and `val_acc`.',
    fr: 'Si 95 % des échantillons sont d’une classe, toujours la répondre donne 0.95. Elle ne dit rien de nombres à prédire : là, `mean_absolute_error`. Écrite `acc`, elle est rapportée comme `acc` et `val_acc`.',
  },
  params: { name: metricName('accuracy'), dtype },
  example: 'accuracy',
  source: 'keras.metrics.Accuracy',
  page: 'metrics/accuracy_metrics/',
});
