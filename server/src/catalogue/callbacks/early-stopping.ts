import { defineCallback } from '../kit/define.ts';
import { boolean, integer, number, optional } from '../kit/params.ts';
import { mode, monitor, verbose } from './shared.ts';

/** keras/src/callbacks/early_stopping.py */
export const earlyStopping = defineCallback({
  name: 'EarlyStopping',
  doc: {
    en: 'Ends the training when what it watches no longer gets better: the cheapest remedy against over-fitting.',
    fr: 'Arrête l’entraînement quand ce qu’il surveille ne s’améliore plus : le remède le moins cher au surapprentissage.',
  },
  usual: {
    en: '`EarlyStopping(monitor=val_loss, patience=5, restore_best_weights=true)`, with `epochs` set high.',
    fr: '`EarlyStopping(monitor=val_loss, patience=5, restore_best_weights=true)`, avec `epochs` élevé.',
  },
  trap: {
    en: 'Without a validation part there is no `val_loss`, and it never acts. Without `restore_best_weights` the weights of the last epoch stay, not the best.',
    fr: 'Sans partie de validation, il n’y a pas de `val_loss`, et rien ne l’arrête. Sans `restore_best_weights`, les poids de la dernière époque restent, pas les meilleurs.',
  },
  params: {
    monitor,
    min_delta: number(
      { en: 'A smaller change does not count as better.', fr: 'Un changement plus petit ne compte pas comme un progrès.' },
      { default: 0 },
      { usual: { en: '0 to 0.001 for a loss.', fr: 'De 0 à 0.001 pour une perte.' } },
    ),
    patience: integer(
      {
        en: 'Epochs in a row without progress after which it stops.',
        fr: 'Nombre d’époques de suite sans progrès après lesquelles il s’arrête.',
      },
      { default: 0, min: 0 },
      {
        usual: { en: '3 to 20.', fr: 'de 3 à 20.' },
        trap: { en: 'At 0 one bad epoch ends it.', fr: 'À 0, une mauvaise époque suffit.' },
      },
    ),
    verbose,
    mode,
    baseline: optional(
      number(
        {
          en: 'Value that must be bettered; short of it nothing counts as progress.',
          fr: 'Valeur à dépasser ; en deçà, rien ne compte comme un progrès.',
        },
        {},
        {
          usual: {
            en: 'Left out; the score of always giving the same answer.',
            fr: 'Omis ; le score d’une réponse toujours identique.',
          },
        },
      ),
    ),
    restore_best_weights: boolean(
      {
        en: 'Whether the weights of the best epoch are put back at the end.',
        fr: 'Remet ou non les poids de la meilleure époque à la fin.',
      },
      false,
      { usual: { en: 'true.', fr: 'true.' } },
    ),
    start_from_epoch: integer(
      { en: 'Epochs at the start that it does not watch.', fr: 'Nombre d’époques du début qu’il ne surveille pas.' },
      { default: 0, min: 0 },
      { usual: { en: '0; a few where training starts unsteadily.', fr: '0 ; quelques-unes si le début est agité.' } },
    ),
  },
  example: 'EarlyStopping(monitor=val_loss, patience=3, restore_best_weights=true)',
  source: 'keras.callbacks.EarlyStopping',
});
