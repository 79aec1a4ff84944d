import { choice, integer, text } from '../kit/params.ts';
import type { Words } from '../kit/words.ts';

/** Arguments that callbacks share. */

export const monitor = text(
  {
    en: 'What is watched: `val_loss`, or a metric such as `val_accuracy`.',
    fr: 'Ce qui est surveillé : `val_loss`, ou une métrique comme `val_accuracy`.',
  },
  { default: 'val_loss' },
  {
    trap: {
      en: '`loss` only falls: it does not see over-fitting.',
      fr: '`loss` ne fait que descendre : elle ne voit pas le surapprentissage.',
    },
  },
);

export const mode = choice(
  {
    en: 'Whether less is better (`min`) or more (`max`); `auto` tells by the metric.',
    fr: 'Moins est-il mieux (`min`), ou plus (`max`) ? `auto` le tire de la métrique.',
  },
  ['auto', 'min', 'max'],
  { default: 'auto' },
  {
    trap: {
      en: 'Counts such as `false_positives` have no direction of their own: Keras stops there, and asks for `min` or `max`.',
      fr: 'Des comptes comme `false_positives` n’ont pas de sens propre : Keras s’arrête là et demande `min` ou `max`.',
    },
  },
);

export const verbose = integer(
  { en: '1 says in the log when it acts.', fr: '1 : le journal dit quand il agit.' },
  { default: 0, min: 0, max: 1 },
);

/** Where a callback writes. */
export const IN_FOLDER: Words = {
  en: 'The path lies in `callbacks/` of the run’s folder, whatever the run: two of them never meet. It may not leave it.',
  fr: 'Le chemin se trouve dans `callbacks/` du dossier de l’essai : deux essais ne se gênent jamais. Il ne peut pas en sortir.',
};
