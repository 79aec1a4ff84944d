import { defineCallback } from '../kit/define.ts';
import { boolean, choice, integer, list, optional, or, text } from '../kit/params.ts';
import { IN_FOLDER } from './shared.ts';

const UNWRITTEN = {
  en: 'Understood, and without effect here: scalars and histograms are written.',
  fr: 'Compris, mais sans effet ici : seuls scalaires et histogrammes sont écrits.',
};

/** keras/src/callbacks/tensorboard.py */
export const tensorBoard = defineCallback({
  name: 'TensorBoard',
  doc: {
    en: 'Writes the curves of the training, and histograms of the weights, as files that TensorBoard shows.',
    fr: 'Écrit les courbes de l’entraînement, et des histogrammes des poids, dans des fichiers que TensorBoard affiche.',
  },
  usual: {
    en: '`TensorBoard(histogram_freq=1)`, then `tensorboard --logdir runs`: every run stands there by its name.',
    fr: '`TensorBoard(histogram_freq=1)`, puis `tensorboard --logdir runs` : chaque essai y figure sous son nom.',
  },
  trap: {
    en: 'The training panel shows the same curves without it.',
    fr: 'Le panneau d’entraînement montre les mêmes courbes sans lui.',
  },
  params: {
    log_dir: text({ en: 'Folder of the files.', fr: 'Dossier des fichiers.' }, { default: 'logs' }, { trap: IN_FOLDER }),
    histogram_freq: integer(
      {
        en: 'Epochs between two histograms of all weights; 0: none.',
        fr: 'Nombre d’époques entre deux histogrammes de tous les poids ; 0 : aucun.',
      },
      { default: 0, min: 0 },
      { usual: { en: '0; 1 to look at weights that do not move.', fr: '0 ; 1 pour voir des poids qui ne bougent pas.' } },
    ),
    write_graph: boolean({ en: 'Whether to draw the network.', fr: 'Dessine ou non le réseau.' }, true, {
      trap: {
        en: 'Without effect here: `nnspec summary --format svg` draws the network.',
        fr: 'Sans effet ici : `nnspec summary --format svg` dessine le réseau.',
      },
    }),
    write_images: boolean({ en: 'Whether weights are shown as images.', fr: 'Montre ou non les poids en images.' }, false, {
      trap: UNWRITTEN,
    }),
    write_steps_per_second: boolean({ en: 'Whether the speed is written too.', fr: 'Écrit ou non la vitesse.' }, false),
    update_freq: or(
      choice(
        {
          en: '`epoch`, `batch`, or a number of batches: how often values are written.',
          fr: '`epoch`, `batch`, ou un nombre de lots : fréquence des valeurs écrites.',
        },
        ['epoch', 'batch'],
        { default: 'epoch' },
        {
          trap: {
            en: 'Every batch slows the training of a small network down.',
            fr: 'Chaque lot : l’entraînement d’un petit réseau en est ralenti.',
          },
        },
      ),
      integer({ en: 'Batches between two values.', fr: 'Nombre de lots entre deux valeurs.' }, { min: 1 }),
    ),
    profile_batch: or(
      integer(
        { en: 'Batches whose work is measured in detail.', fr: 'Lots dont le travail est mesuré en détail.' },
        { default: 0, min: 0 },
        { usual: { en: '0.', fr: '0.' }, trap: UNWRITTEN },
      ),
      list(integer({ en: 'From a batch to a batch.', fr: 'D’un lot à un lot.' }, { min: 0 })),
    ),
    embeddings_freq: integer(
      { en: 'Epochs between two pictures of the embeddings.', fr: 'Nombre d’époques entre deux images des plongements.' },
      { default: 0, min: 0 },
      { usual: { en: '0.', fr: '0.' }, trap: UNWRITTEN },
    ),
    embeddings_metadata: optional(
      text(
        { en: 'File with the names of what is embedded.', fr: 'Fichier des noms de ce qui est plongé.' },
        {},
        { trap: UNWRITTEN },
      ),
    ),
  },
  removed: [
    { name: 'batch_size', keras: 2, now: 'refused' },
    { name: 'write_grads', keras: 2, now: 'refused' },
    { name: 'embeddings_layer_names', keras: 2, now: 'refused' },
    { name: 'embeddings_data', keras: 2, now: 'refused' },
  ],
  example: 'TensorBoard(log_dir="logs", histogram_freq=1)',
  source: 'keras.callbacks.TensorBoard',
});
