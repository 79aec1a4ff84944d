import { boolean, integer, number, text } from '../kit/params.ts';

/** Arguments that the schedules share. A step is a batch. */

const range = { rangeRule: 'invalid-optimizer-value' };

export const initial = number(
  { en: 'Learning rate at the first batch.', fr: 'Taux d’apprentissage au premier lot.' },
  { min: 0, exclusiveMin: true },
  {
    usual: { en: '0.001 for Adam, 0.01 to 0.1 for SGD.', fr: '0.001 pour Adam, de 0.01 à 0.1 pour SGD.' },
    rangeRule: 'invalid-learning-rate',
  },
);

export const decaySteps = integer(
  { en: 'Batches in one unit of the fall.', fr: 'Nombre de lots dans une unité de la descente.' },
  { min: 1 },
  {
    usual: {
      en: 'For a fall that ends with the training: batches an epoch times epochs.',
      fr: 'Pour une baisse qui finit avec l’entraînement : lots par époque fois époques.',
    },
    ...range,
    trap: {
      en: 'Batches, not epochs: an epoch has samples / `batch_size` of them.',
      fr: 'Des lots, pas des époques : une époque en a échantillons / `batch_size`.',
    },
  },
);

export const decayRate = (doc: { readonly en: string; readonly fr: string }) => number(doc, { min: 0 }, range);

export const staircase = boolean(
  {
    en: 'Falls in steps, once every `decay_steps` batches, instead of a little each batch.',
    fr: 'Descend par marches, tous les `decay_steps` lots, au lieu d’un peu à chaque lot.',
  },
  false,
);

export const alpha = number(
  {
    en: 'Share of the first learning rate at which the fall ends.',
    fr: 'Part du premier taux d’apprentissage où la descente s’arrête.',
  },
  { default: 0, min: 0 },
  { ...range, usual: { en: '0 to 0.01.', fr: 'De 0 à 0.01.' } },
);

export const scheduleName = (name: string) => text({ en: 'Name of the schedule.', fr: 'Nom du plan.' }, { default: name });

/** A rate that Keras's schedule of the same name also takes as a bare number. */
export const rate = (doc: { readonly en: string; readonly fr: string }, value?: number) =>
  number(doc, value === undefined ? { min: 0 } : { default: value, min: 0 }, range);
