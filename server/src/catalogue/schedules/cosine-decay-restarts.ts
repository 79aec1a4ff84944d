import { defineSchedule } from '../kit/define.ts';
import { alpha, decaySteps, initial, rate, scheduleName } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py */
export const cosineDecayRestarts = defineSchedule({
  name: 'CosineDecayRestarts',
  doc: {
    en: 'Falls along half a cosine, jumps up again and falls anew, each time over a longer stretch.',
    fr: 'Descend le long d’un demi-cosinus, remonte d’un coup et redescend, chaque fois sur une plus longue étendue.',
  },
  formula: 'lr · m_mulⁱ · ((1 − alpha) · ½(1 + cos(π · x)) + alpha),  x: share of stretch i done',
  params: {
    initial_learning_rate: initial,
    first_decay_steps: {
      ...decaySteps,
      doc: { en: 'Batches of the first fall.', fr: 'Nombre de lots de la première descente.' },
    },
    t_mul: rate(
      { en: 'Each fall lasts so many times the one before.', fr: 'Chaque descente dure tant de fois la précédente.' },
      2,
    ),
    m_mul: rate(
      {
        en: 'Each fall starts at so many times the height of the one before.',
        fr: 'Chaque descente part de tant de fois la hauteur de la précédente.',
      },
      1,
    ),
    alpha,
    name: scheduleName('SGDRDecay'),
  },
  example: 'CosineDecayRestarts(1e-3, first_decay_steps=500)',
  source: 'keras.optimizers.schedules.CosineDecayRestarts',
});
