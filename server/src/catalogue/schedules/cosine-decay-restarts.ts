import { defineSchedule } from '../kit/define.ts';
import { usually } from '../kit/params.ts';
import { alpha, decaySteps, initial, rate, scheduleName } from './shared.ts';

/** keras/src/optimizers/schedules/learning_rate_schedule.py */
export const cosineDecayRestarts = defineSchedule({
  name: 'CosineDecayRestarts',
  doc: {
    en: 'Falls along half a cosine, jumps up again and falls anew, each time over a longer stretch.',
    fr: 'Descend le long d’un demi-cosinus, remonte d’un coup et redescend, chaque fois sur une plus longue étendue.',
  },
  formula: 'lr · m_mulⁱ · ((1 − alpha) · ½(1 + cos(π · x)) + alpha),  x = s / stepsᵢ',
  usual: {
    en: 'Long trainings: each restart may leave a poor valley, and the ends of the falls are good models to keep.',
    fr: 'De longs entraînements : chaque reprise peut quitter une mauvaise vallée, et les fins de descente sont de bons modèles à garder.',
  },
  trap: {
    en: 'At each restart the loss jumps up: an `EarlyStopping` with little patience stops right there.',
    fr: 'À chaque reprise, la perte remonte : un `EarlyStopping` peu patient s’arrête juste là.',
  },
  params: {
    initial_learning_rate: initial,
    first_decay_steps: {
      ...decaySteps,
      doc: { en: 'Batches of the first fall.', fr: 'Nombre de lots de la première descente.' },
    },
    t_mul: usually(
      rate({ en: 'Each fall lasts so many times the one before.', fr: 'Chaque descente dure tant de fois la précédente.' }, 2),
      { en: '2.', fr: '2.' },
    ),
    m_mul: usually(
      rate(
        {
          en: 'Each fall starts at so many times the height of the one before.',
          fr: 'Chaque descente part de tant de fois la hauteur de la précédente.',
        },
        1,
      ),
      { en: '1; 0.5 to 0.9 for a calm end.', fr: '1 ; de 0.5 à 0.9 pour une fin calme.' },
    ),
    alpha,
    name: scheduleName('SGDRDecay'),
  },
  example: 'CosineDecayRestarts(1e-3, first_decay_steps=500)',
  source: 'keras.optimizers.schedules.CosineDecayRestarts',
});
