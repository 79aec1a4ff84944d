import { defineSettings } from '../kit/define.ts';
import { entryOf, maybe, setting } from './shared.ts';

/** language.md, `search` */
export const searchSettings = defineSettings({
  name: 'search',
  doc: {
    en: 'What is tried out: the values of some lets, how often, and what counts as best.',
    fr: 'Ce qui est essayé : les valeurs de quelques let, combien de fois, et ce qui compte comme le meilleur.',
  },
  params: {
    trials: setting(
      { kind: 'integer', min: 1 },
      { en: 'How many trainings are tried.', fr: 'Combien d’entraînements sont essayés.' },
      { default: 20, usual: { en: '10 to 100.', fr: 'de 10 à 100.' } },
    ),
    objective: setting(
      entryOf('objective'),
      { en: 'What makes one trial better than another.', fr: 'Ce qui rend un essai meilleur qu’un autre.' },
      { default: { name: 'minimize', config: { monitor: 'val_loss' } } },
    ),
    sampler: setting(
      { kind: 'choice', values: ['random', 'grid', 'tpe'] },
      {
        en: 'How values are chosen: at `random`, all of a `grid`, or near those that did well (`tpe`).',
        fr: 'Comment les valeurs sont choisies : au hasard (`random`), toutes (`grid`), ou près de celles qui ont réussi (`tpe`).',
      },
      { default: 'random' },
    ),
    parallel: setting(
      { kind: 'integer', min: 1 },
      { en: 'Trainings at the same time.', fr: 'Entraînements en même temps.' },
      { default: 1, usual: { en: '1, or half of the cores of the machine.', fr: '1, ou la moitié des cœurs de la machine.' } },
    ),
    train: maybe(
      { kind: 'name', of: 'train' },
      { en: 'Which train block is tried.', fr: 'Le bloc train à essayer.' },
      {
        usual: { en: 'Left out where the file has just one.', fr: 'Omis si le fichier n’en a qu’un.' },
      },
    ),
  },
});
