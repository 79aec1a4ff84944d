import type { Words } from '@nnspec/server/protocol';

/** What the command *NNSpec: Train* says before a run begins. */
export const trainWords = {
  noSpec: {
    en: 'There is no `.nnspec` file to train: open one, and run the command again.',
    fr: 'Aucun fichier `.nnspec` à entraîner : ouvrez-en un, puis relancez la commande.',
  },
  untrusted: {
    en: 'This folder is not trusted, so NNSpec reads no data from it and trains nothing. Everything else works. Trust the folder to train.',
    fr: 'Ce dossier n’est pas approuvé : NNSpec n’y lit aucune donnée et n’entraîne rien. Tout le reste fonctionne. Approuvez le dossier pour entraîner.',
  },
  manageTrust: { en: 'Manage Trust', fr: 'Gérer l’approbation' },
  untitled: {
    en: 'This spec is not saved yet. Data paths are relative to the file, so it needs a place on disk before it can be trained.',
    fr: 'Ce fichier n’est pas encore enregistré. Les chemins des données sont relatifs au fichier : il lui faut une place sur le disque.',
  },
  save: { en: 'Save…', fr: 'Enregistrer…' },
  virtual: {
    en: 'This file is not on this machine’s disk, so its data cannot be read here. Open it from a local folder to train.',
    fr: 'Ce fichier n’est pas sur le disque de cette machine : ses données ne peuvent pas être lues. Ouvrez-le depuis un dossier local pour entraîner.',
  },
  showProblems: { en: 'Show the problems', fr: 'Afficher les problèmes' },
  choose: { en: 'Which block is to be trained?', fr: 'Quel bloc entraîner ?' },
  unnamed: { en: 'the train block without a name', fr: 'le bloc train sans nom' },
  running: {
    en: 'This spec is being trained already. Two runs at once would only share the machine.',
    fr: 'Ce fichier est déjà en cours d’entraînement. Deux essais à la fois ne feraient que se partager la machine.',
  },
  showRun: { en: 'Show the run', fr: 'Afficher l’essai' },
  stopAndTrain: { en: 'Stop it and train again', fr: 'L’arrêter et relancer' },
  nothingToStop: { en: 'Nothing is being trained.', fr: 'Aucun entraînement en cours.' },
  chooseStop: { en: 'Which run is to be stopped?', fr: 'Quel essai arrêter ?' },
  noRun: { en: 'Nothing has been trained in this window yet.', fr: 'Aucun entraînement n’a encore eu lieu dans cette fenêtre.' },
} as const satisfies Readonly<Record<string, Words>>;

/** A spec with errors is not trained; the first one is named. */
export function specHasErrors(count: number, first: string): Words {
  return count === 1
    ? {
        en: `The spec has an error, so nothing was trained: ${first}`,
        fr: `Le fichier a une erreur, rien n’a été entraîné : ${first}`,
      }
    : {
        en: `The spec has ${count} errors, so nothing was trained. The first: ${first}`,
        fr: `Le fichier a ${count} erreurs, rien n’a été entraîné. La première : ${first}`,
      };
}
