import type { Words } from '../kit/words.ts';

/** A callback that Keras has, and that is not part of the language. */
export interface AbsentCallback {
  readonly name: string;
  /** Why it is not here; follows a colon. */
  readonly why: Words;
  /** What to use instead: a sentence. */
  readonly instead: Words;
}

const words = (en: string, fr: string): Words => ({ en, fr });

const always = words('every run does its work', 'tout essai fait son travail');
const python = words(
  'it runs code written in Python, and a spec is data',
  'il exécute du code écrit en Python, et une spec n’est que des données',
);

const RESUME = words(
  'A run that broke off goes on from its checkpoint with `nnspec train --resume RUN`, or “Resume” in the panel.',
  'Un essai interrompu reprend à son point de reprise avec `nnspec train --resume RUN`, ou « Reprendre » dans le panneau.',
);

const OWN = words(
  'The callbacks that only need numbers are all here: `EarlyStopping`, `ReduceLROnPlateau`, `LearningRateScheduler`.',
  'Les rappels qui n’ont besoin que de nombres sont tous là : `EarlyStopping`, `ReduceLROnPlateau`, `LearningRateScheduler`.',
);

/** In the order of Keras's reference. */
export const absentCallbacks: readonly AbsentCallback[] = [
  { name: 'BackupAndRestore', why: always, instead: RESUME },
  {
    name: 'OrbaxCheckpoint',
    why: words('it writes files of another library', 'il écrit les fichiers d’une autre bibliothèque'),
    instead: words(
      '`ModelCheckpoint` saves weights as safetensors, which JAX reads too.',
      '`ModelCheckpoint` enregistre les poids en safetensors, que JAX lit aussi.',
    ),
  },
  {
    name: 'RemoteMonitor',
    why: words('a training sends nothing over the network', 'un entraînement n’envoie rien sur le réseau'),
    instead: words(
      'The run’s `events.jsonl`, or `nnspec train --json`, gives the same numbers to another program.',
      'Le fichier `events.jsonl` de l’essai, ou `nnspec train --json`, donne les mêmes valeurs à un autre programme.',
    ),
  },
  { name: 'LambdaCallback', why: python, instead: OWN },
  { name: 'Callback', why: python, instead: OWN },
  {
    name: 'CallbackList',
    why: python,
    instead: words('Write a list: `callbacks = […]`.', 'Écrivez une liste : `callbacks = […]`.'),
  },
  {
    name: 'History',
    why: always,
    instead: words(
      'The panel shows every epoch, `events.jsonl` of the run’s folder keeps them, and `CSVLogger` writes them as a table.',
      'Le panneau montre chaque époque, `events.jsonl` du dossier de l’essai les garde, et `CSVLogger` en fait un tableau.',
    ),
  },
  {
    name: 'ProgbarLogger',
    why: always,
    instead: words('Terminal and panel show how the run goes on.', 'Le terminal et le panneau montrent l’avancement.'),
  },
  {
    name: 'BaseLogger',
    why: always,
    instead: words(
      'The values of an epoch are means over its samples already.',
      'Les valeurs d’une époque sont déjà des moyennes sur ses échantillons.',
    ),
  },
];

const byName: ReadonlyMap<string, AbsentCallback> = new Map(absentCallbacks.map((callback) => [callback.name, callback]));

/** What to say of a callback that the language has not; `undefined` for a name that Keras does not know either. */
export const absentCallback = (name: string): AbsentCallback | undefined => byName.get(name);

/** The callback, why it is not here, what to use instead. */
export const callbackAbsence = ({ name, why, instead }: AbsentCallback): Words => ({
  en: `\`${name}\` is a callback of Keras and is not part of this language: ${why.en}. ${instead.en}`,
  fr: `\`${name}\` est un rappel (callback) de Keras et ne fait pas partie de ce langage : ${why.fr}. ${instead.fr}`,
});
