import { defineSchedule } from '../kit/define.ts';
import { integer, optional, usually } from '../kit/params.ts';
import { alpha, decaySteps, initial, rate, scheduleName } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py; s is the number of batches done. */
export const cosineDecay = defineSchedule({
  name: 'CosineDecay',
  doc: {
    en: 'Falls along half a cosine: slowly, then fast, then slowly again, down to `alpha` times the first rate. A warm-up may lead up to it.',
    fr: 'Descend le long d’un demi-cosinus : lentement, vite, puis lentement, jusqu’à `alpha` fois le premier taux. Un échauffement peut la précéder.',
  },
  formula: 'lr · ((1 − alpha) · ½(1 + cos(π · s / decay_steps)) + alpha)',
  usual: {
    en: '`decay_steps`: all the batches of the training.',
    fr: '`decay_steps` : tous les lots de l’entraînement.',
  },
  trap: {
    en: 'With a warm-up, `initial_learning_rate` is where the warm-up starts, `warmup_target` the height from which it falls.',
    fr: 'Avec un échauffement, `initial_learning_rate` est son départ, `warmup_target` la hauteur d’où l’on descend.',
  },
  params: {
    initial_learning_rate: initial,
    decay_steps: decaySteps,
    alpha,
    name: scheduleName('CosineDecay'),
    warmup_target: optional(
      usually(
        rate({
          en: 'Rate that the warm-up climbs to; `none`: no warm-up.',
          fr: 'Taux que l’échauffement atteint ; `none` : pas d’échauffement.',
        }),
        {
          en: 'Left out; with a warm-up, the rate that you would take without one.',
          fr: 'Omis ; avec une montée, le taux que l’on prendrait sans elle.',
        },
      ),
    ),
    warmup_steps: integer(
      { en: 'Batches of the warm-up.', fr: 'Nombre de lots de l’échauffement.' },
      { default: 0, min: 0 },
      { usual: { en: '5 % to 10 % of all batches.', fr: 'De 5 % à 10 % de tous les lots.' } },
    ),
  },
  example: 'CosineDecay(1e-3, decay_steps=1_000)',
  source: 'keras.optimizers.schedules.CosineDecay',
});
