import { defineCallback } from '../kit/define.ts';
import { boolean, choice, integer, number, optional, or, text } from '../kit/params.ts';
import { IN_FOLDER, mode, monitor, verbose } from './shared.ts';

/** keras/src/callbacks/model_checkpoint.py */
export const modelCheckpoint = defineCallback({
  name: 'ModelCheckpoint',
  doc: {
    en: 'Saves the network while it trains: after each epoch, after so many batches, or only when it has become better.',
    fr: 'Enregistre le réseau pendant l’entraînement : après chaque époque, tous les tant de lots, ou seulement quand il est meilleur.',
  },
  usual: {
    en: '`ModelCheckpoint("{epoch:02d}-{val_loss:.2f}.keras", save_best_only=true)`.',
    fr: '`ModelCheckpoint("{epoch:02d}-{val_loss:.2f}.keras", save_best_only=true)`.',
  },
  trap: {
    en: 'The files are safetensors, whatever ending is written: `best.keras` becomes `best.safetensors`. Every run keeps its last and best weights anyway, and a checkpoint to go on from.',
    fr: 'Les fichiers sont des safetensors, quelle que soit l’extension écrite : `best.keras` devient `best.safetensors`. Tout essai garde de toute façon ses derniers et meilleurs poids, et un point de reprise.',
  },
  params: {
    filepath: text(
      {
        en: 'Name of the file. `{epoch:02d}`, `{batch}` and what an epoch reports, such as `{val_loss:.2f}`, are filled in; epochs count from 1 there.',
        fr: 'Nom du fichier. `{epoch:02d}`, `{batch}` et ce qu’une époque rapporte, comme `{val_loss:.2f}`, sont remplis ; les époques y comptent à partir de 1.',
      },
      {},
      { trap: IN_FOLDER },
    ),
    monitor,
    verbose,
    save_best_only: boolean(
      {
        en: 'Saves only when the watched value is better than ever before.',
        fr: 'N’enregistre que si la valeur surveillée est meilleure que jamais.',
      },
      false,
    ),
    save_weights_only: boolean(
      {
        en: 'Saves the weights alone, without what the optimizer has gathered.',
        fr: 'N’enregistre que les poids, sans ce que l’optimiseur a accumulé.',
      },
      false,
    ),
    mode,
    save_freq: or(
      choice(
        {
          en: '`epoch`, or a number of batches.',
          fr: '`epoch`, ou un nombre de lots.',
        },
        ['epoch'],
        { default: 'epoch' },
        {
          trap: {
            en: 'After batches, the values are those of the epoch so far, and there is no `val_loss`.',
            fr: 'Après des lots, les valeurs sont celles de l’époque en cours, et il n’y a pas de `val_loss`.',
          },
        },
      ),
      integer({ en: 'Batches between two files.', fr: 'Nombre de lots entre deux fichiers.' }, { min: 1 }),
    ),
    initial_value_threshold: optional(
      number(
        {
          en: 'Value that the first file must better already, with `save_best_only`.',
          fr: 'Valeur que le premier fichier doit déjà dépasser, avec `save_best_only`.',
        },
        {},
        { usual: { en: 'Left out.', fr: 'Omis.' } },
      ),
    ),
  },
  removed: [
    { name: 'period', keras: 2, now: 'refused' },
    { name: 'load_weights_on_restart', keras: 2, now: 'refused' },
    { name: 'options', keras: 2, now: 'refused' },
  ],
  example: 'ModelCheckpoint("{epoch:02d}-{val_loss:.2f}.keras", save_best_only=true)',
  source: 'keras.callbacks.ModelCheckpoint',
});
