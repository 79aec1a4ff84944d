import type { Words } from '../../catalogue/index.ts';
import type { Exit } from '../train/process.ts';
import { either, meant, sentences, words } from './phrases.ts';

/** What is said around a training. */

export const reading: Words = words('starting the engine, reading the data…', 'démarrage du moteur, lecture des données…');

export const building: Words = words('building the training step…', 'construction du pas d’entraînement…');

export const stopping: Words = words(
  'Stopping at the next batch; what was learnt is kept. Ctrl-C again ends at once.',
  'Arrêt au prochain lot ; ce qui a été appris est gardé. Ctrl-C à nouveau termine aussitôt.',
);

export const killed: Words = words(
  'Ended at once. What the run’s folder holds is complete; the weights may be those of an earlier epoch.',
  'Terminé aussitôt. Ce que contient le dossier de l’essai est complet ; les poids peuvent être ceux d’une époque antérieure.',
);

export const crashHint: Words = words(
  'Your files and earlier runs are unharmed, and what this run’s folder holds is complete. If memory ran out, a smaller `batch_size` helps.',
  'Vos fichiers et les essais précédents sont intacts, et ce que contient le dossier de cet essai est complet. Si la mémoire a manqué, un `batch_size` plus petit aide.',
);

/** A trainer that went without a word. */
export function crashed({ code, signal, tail }: Exit): Words {
  const last = tail.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const said = last === '' ? undefined : words(last.trim(), last.trim());
  if (code === null && signal === null) {
    return sentences(
      words('The training process could not be started.', 'Le processus d’entraînement n’a pas pu être démarré.'),
      said,
    );
  }
  const how = signal === null ? words(`exit code ${code}`, `code ${code}`) : words(`signal ${signal}`, `signal ${signal}`);
  return sentences(
    words(
      `The training process ended unexpectedly (${how.en}).`,
      `Le processus d’entraînement s’est arrêté de façon inattendue (${how.fr}).`,
    ),
    said,
  );
}

export function whichTrain(names: readonly string[]): Words {
  const all = either(names);
  return words(
    `The file has several \`train\` blocks. Say which one: \`--train\` takes ${all.en}.`,
    `Le fichier a plusieurs blocs \`train\`. Dites lequel : \`--train\` accepte ${all.fr}.`,
  );
}

export function unknownTrain(name: string, close: readonly string[], names: readonly string[]): Words {
  const all = either(names);
  return sentences(
    words(`No \`train\` block is called \`${name}\`.`, `Aucun bloc \`train\` ne s’appelle \`${name}\`.`),
    meant(close) ?? (names.length > 0 ? words(`There is ${all.en}.`, `Il y a ${all.fr}.`) : undefined),
  );
}

/** Why a spec is not trained, for the event of `train --json`. */
export const repairFirst: Words = words(
  'Repair the errors of the spec, then train it. `nnspec check` lists them.',
  'Corrigez les erreurs de la spécification, puis entraînez-la. `nnspec check` les énumère.',
);

/** `--resume` beside what the run has settled already. */
export function resumesAlone(given: string): Words {
  return words(
    `\`--resume\` takes spec, engine and seed from the run’s folder, so \`${given}\` has no place beside it. Leave it out.`,
    `\`--resume\` prend la spécification, le moteur et la graine dans le dossier de l’essai : \`${given}\` n’a pas sa place. Retirez-le.`,
  );
}
