import type { Words } from '@nnspec/server/protocol';
import type { Phase } from '../model/run-view.ts';

/** What the training panel says. */
export const phaseWords: Readonly<Record<Phase, Words>> = {
  preparing: { en: 'Preparing', fr: 'Préparation' },
  running: { en: 'Training', fr: 'Entraînement' },
  paused: { en: 'Paused', fr: 'En pause' },
  stopping: { en: 'Stopping', fr: 'Arrêt en cours' },
  completed: { en: 'Completed', fr: 'Terminé' },
  stopped: { en: 'Stopped', fr: 'Arrêté' },
  early_stopped: { en: 'Stopped early', fr: 'Arrêt anticipé' },
  killed: { en: 'Cut off', fr: 'Interrompu' },
  interrupted: { en: 'Interrupted', fr: 'Interrompu' },
  failed: { en: 'Failed', fr: 'Échec' },
};

/** What a phase means for the reader, where its name does not say it all. */
export const phaseDetail: Readonly<Record<Phase, Words | null>> = {
  preparing: { en: 'Starting the engine and reading the data…', fr: 'Démarrage du moteur et lecture des données…' },
  running: null,
  paused: {
    en: 'Training rests between two batches. A checkpoint is written: even if the machine is switched off now, the run can go on.',
    fr: 'L’entraînement attend entre deux lots. Un point de reprise est écrit : même si la machine s’éteint, l’essai pourra reprendre.',
  },
  stopping: {
    en: 'Training stops after this batch, and what was learned is written down.',
    fr: 'L’entraînement s’arrête après ce lot, et ce qui a été appris est enregistré.',
  },
  completed: null,
  stopped: {
    en: 'Training was stopped on request. The weights learned so far are in the run’s folder, and “Resume” goes on from there.',
    fr: 'L’entraînement a été arrêté à la demande. Les poids appris jusque-là sont dans le dossier de l’essai ; « Reprendre » part de là.',
  },
  early_stopped: {
    en: 'A callback ended the training: what it watches no longer got better.',
    fr: 'Un rappel a mis fin à l’entraînement : ce qu’il surveille ne s’améliorait plus.',
  },
  killed: {
    en: 'The training process was ended before it had finished. Whatever the run’s folder holds is complete, and “Resume” goes on from its last checkpoint.',
    fr: 'Le processus d’entraînement a été arrêté avant d’avoir fini. Ce que contient le dossier de l’essai est complet ; « Reprendre » part du dernier point de reprise.',
  },
  interrupted: {
    en: 'The window was closed or reloaded during this run, which ended it. “Resume” goes on from its last checkpoint, to the same numbers.',
    fr: 'La fenêtre a été fermée ou rechargée pendant cet essai, ce qui y a mis fin. « Reprendre » part de son dernier point de reprise, vers les mêmes valeurs.',
  },
  failed: null,
};

/** How serious a problem is. */
export const severityWords = {
  error: { en: 'Error', fr: 'Erreur' },
  warning: { en: 'Warning', fr: 'Avertissement' },
  info: { en: 'Information', fr: 'Information' },
  hint: { en: 'Suggestion', fr: 'Suggestion' },
} as const satisfies Readonly<Record<string, Words>>;

export const words = {
  problems: { en: 'Problems of this run', fr: 'Problèmes de cet essai' },
  stop: { en: 'Stop', fr: 'Arrêter' },
  pause: { en: 'Pause', fr: 'Mettre en pause' },
  goOn: { en: 'Continue', fr: 'Continuer' },
  resume: { en: 'Resume', fr: 'Reprendre' },
  resumeTitle: {
    en: 'Go on from the last checkpoint of the run',
    fr: 'Continuer depuis le dernier point de reprise de l’essai',
  },
  stopNow: { en: 'Stop now', fr: 'Arrêter tout de suite' },
  stopNowTitle: {
    en: 'End the training process without waiting for the batch',
    fr: 'Mettre fin au processus sans attendre la fin du lot',
  },
  again: { en: 'Train again', fr: 'Relancer' },
  output: { en: 'Show output', fr: 'Afficher la sortie' },
  openSpec: { en: 'Open the spec', fr: 'Ouvrir le fichier' },
  reveal: { en: 'Show the folder', fr: 'Afficher le dossier' },
  folder: { en: 'Run folder', fr: 'Dossier de l’essai' },
  training: { en: 'training', fr: 'd’entraînement' },
  validation: { en: 'validation', fr: 'de validation' },
  test: { en: 'test', fr: 'de test' },
  batchSize: { en: 'batch of', fr: 'lots de' },
  engine: { en: 'engine', fr: 'moteur' },
  progress: { en: 'Training progress', fr: 'Avancement de l’entraînement' },
  epoch: { en: 'Epoch', fr: 'Époque' },
  elapsed: { en: 'Elapsed', fr: 'Durée' },
  finished: { en: 'Finished', fr: 'Fin' },
  speed: { en: 'Samples a second', fr: 'Exemples par seconde' },
  trainCurve: { en: 'training', fr: 'entraînement' },
  validationCurve: { en: 'validation', fr: 'validation' },
  batchCurve: { en: 'each batch', fr: 'chaque lot' },
  charts: { en: 'Curves', fr: 'Courbes' },
  chartKeys: {
    en: 'Left and right arrow keys read the curve epoch by epoch.',
    fr: 'Les flèches gauche et droite parcourent la courbe époque par époque.',
  },
  waiting: { en: 'The curves begin with the first batch.', fr: 'Les courbes commencent au premier lot.' },
  numbers: { en: 'Numbers by epoch', fr: 'Valeurs par époque' },
  seconds: { en: 'Seconds', fr: 'Secondes' },
  log: { en: 'Log', fr: 'Journal' },
  result: { en: 'Result', fr: 'Résultat' },
  onTest: { en: 'On the test part', fr: 'Sur la partie de test' },
  noTest: {
    en: 'No test part: `split` has no third share. The last epoch gave:',
    fr: 'Pas de partie de test : `split` n’a pas de troisième part. La dernière époque a donné :',
  },
  notTested: {
    en: 'Stopped before the test part was used. The last epoch gave:',
    fr: 'Arrêté avant que la partie de test ne serve. La dernière époque a donné :',
  },
  noEpoch: {
    en: 'Stopped before the first epoch was over: there are no numbers yet.',
    fr: 'Arrêté avant la fin de la première époque : il n’y a pas encore de chiffres.',
  },
  bestEpoch: { en: 'Best epoch', fr: 'Meilleure époque' },
  warning: { en: 'Warning', fr: 'Avertissement' },
  error: { en: 'Error', fr: 'Erreur' },
  notTrained: { en: 'The network was not trained', fr: 'Le réseau n’a pas été entraîné' },
  broke: { en: 'The training broke off', fr: 'L’entraînement s’est interrompu' },
  goneTitle: { en: 'This run is out of reach', fr: 'Cet essai est hors d’atteinte' },
  goneUntrusted: {
    en: 'This folder is not trusted, so nothing is read from it. Trust the folder to see the run again.',
    fr: 'Ce dossier n’est pas approuvé : rien n’y est lu. Approuvez le dossier pour revoir l’essai.',
  },
  goneMissing: {
    en: 'The run’s folder was moved or deleted, or the run never got one. Train again to make a new one.',
    fr: 'Le dossier de l’essai a été déplacé ou supprimé, ou l’essai n’en a jamais eu. Relancez l’entraînement pour en créer un.',
  },
  diverged: {
    en: 'The loss is no longer a number: the steps are too large. A smaller learning rate or `clipnorm` helps.',
    fr: 'La perte n’est plus un nombre : les pas sont trop grands. Un taux d’apprentissage plus petit ou `clipnorm` aide.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const sentences = {
  samples: (shares: string): Words => ({ en: `${shares} samples`, fr: `exemples : ${shares}` }),
  epochOf: (epoch: string, epochs: string): Words => ({ en: `Epoch ${epoch} of ${epochs}`, fr: `Époque ${epoch} sur ${epochs}` }),
  batchOf: (batch: string, batches: string): Words => ({ en: `batch ${batch} of ${batches}`, fr: `lot ${batch} sur ${batches}` }),
  left: (time: string): Words => ({ en: `${time} left`, fr: `encore ${time}` }),
  goToLine: (line: number): Words => ({ en: `Go to line ${line}`, fr: `Aller à la ligne ${line}` }),
  started: (samples: string, epochs: string, batch: string, backend: string): Words => ({
    en: `Training on ${samples} samples for ${epochs} epochs, batches of ${batch}, engine ${backend}`,
    fr: `Entraînement sur ${samples} exemples, ${epochs} époques, lots de ${batch}, moteur ${backend}`,
  }),
  bestAt: (value: string, epoch: string): Words => ({
    en: `best ${value}, epoch ${epoch}`,
    fr: `meilleure ${value}, époque ${epoch}`,
  }),
  validation: (value: string): Words => ({ en: `validation ${value}`, fr: `validation ${value}` }),
  chart: (name: string, epochs: string, numbers: string): Words => ({
    en: `Curve of ${name} over ${epochs} epochs. ${numbers}`,
    fr: `Courbe de ${name} sur ${epochs} époques. ${numbers}`,
  }),
  doneIn: (epochs: string, time: string): Words => ({
    en: epochs === '1' ? `1 epoch in ${time}` : `${epochs} epochs in ${time}`,
    fr: epochs === '1' ? `1 époque en ${time}` : `${epochs} époques en ${time}`,
  }),
};
