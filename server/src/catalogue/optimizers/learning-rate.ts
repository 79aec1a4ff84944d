import { entry, number, or } from '../kit/params.ts';

/** The step size that every optimizer has: a number, or a schedule. */
export const learningRate = (value: number, usual: { readonly en: string; readonly fr: string }) =>
  or(
    number(
      {
        en: 'How far each step goes. Small: slow, and it may stall on a plateau. Large: it jumps over the valley, and may diverge. A number, or a schedule that lowers it as training goes on.',
        fr: 'Longueur de chaque pas. Petit : lent, et il peut s’arrêter sur un plateau. Grand : il saute par-dessus la vallée, et peut diverger. Un nombre, ou un plan qui le fait baisser au fil de l’entraînement.',
      },
      { default: value, min: 0, exclusiveMin: true },
      {
        formula: 'new weight = weight − learning_rate · gradient',
        usual,
        rangeRule: 'invalid-learning-rate',
        formerly: [{ name: 'lr', keras: 2, now: 'refused' }],
      },
    ),
    entry('schedule', { en: 'A schedule.', fr: 'Un plan.' }),
  );

/** Keras 2's slow fall of the learning rate, which this language trains as written; Keras 3 ignores it. */
export const decay = number(
  {
    en: 'Lowers the learning rate a little after every batch.',
    fr: 'Baisse un peu le taux d’apprentissage après chaque lot.',
  },
  { default: 0, min: 0 },
  {
    formula: 'lr / (1 + decay · batches done)',
    usual: { en: '0, or 1e-6 to 1e-3.', fr: '0, ou de 1e-6 à 1e-3.' },
    trap: {
      en: 'It counts batches, not epochs. Keras 3 dropped it: there it is `learning_rate=InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)`.',
      fr: 'Il compte les lots, pas les époques. Keras 3 l’a retiré : il s’y écrit `learning_rate=InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)`.',
    },
    rangeRule: 'invalid-optimizer-value',
    keywordOnly: true,
    outdated: { keras: 2, now: 'ignored', instead: 'learning_rate=InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)' },
  },
);
