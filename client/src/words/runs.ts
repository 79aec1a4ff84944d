import type { Words } from '@nnspec/server/protocol';

/** What is said about runs. */
export const runWords = {
  statusTooltip: { en: 'Show the training', fr: 'Afficher l’entraînement' },
  noStart: {
    en: 'The training process could not be started. Nothing has been trained, and your files are unharmed.',
    fr: 'Le processus d’entraînement n’a pas pu être démarré. Rien n’a été entraîné, et vos fichiers sont intacts.',
  },
  crashHint: {
    en: 'The editor, your files and earlier runs are unharmed, and what this run’s folder holds is complete. The output channel has the process’s last words. If memory ran out, a smaller `batch_size` helps.',
    fr: 'L’éditeur, vos fichiers et les essais précédents sont intacts, et ce que contient le dossier de cet essai est complet. La sortie a les derniers mots du processus. Si la mémoire a manqué, un `batch_size` plus petit aide.',
  },
  folderGone: { en: 'The run’s folder is no longer there.', fr: 'Le dossier de l’essai n’existe plus.' },
} as const satisfies Readonly<Record<string, Words>>;

/** The title of a training panel. */
export function trainingTitle(network: string): Words {
  return { en: `Training: ${network}`, fr: `Entraînement : ${network}` };
}

/** The title of a summary panel. */
export function summaryTitle(file: string): Words {
  return { en: `Summary: ${file}`, fr: `Résumé : ${file}` };
}

/** A process that ended by itself. */
export function crashed(code: number | null, signal: string | null): Words {
  const how =
    signal === null ? { en: `exit code ${code}`, fr: `code ${code}` } : { en: `signal ${signal}`, fr: `signal ${signal}` };
  return {
    en: `The training process ended unexpectedly (${how.en}).`,
    fr: `Le processus d’entraînement s’est arrêté de façon inattendue (${how.fr}).`,
  };
}
