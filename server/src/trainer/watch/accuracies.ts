import type { Logs } from '../../protocol/index.ts';
import type { EpochFinding } from './finding.ts';

/** Share by which the accuracy of validation may exceed that of training. */
const MARGIN = 0.05;
/** Above this within so many epochs a task is very easy, or its data leak. */
const HIGH = 0.95;
const EARLY = 3;

/** Top-k accuracies are high by themselves, and are left out. */
const ACCURACY = /^(?!.*top_k)(.*_)?acc(uracy)?$/;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

interface Pair {
  readonly train: number;
  readonly validation: number;
}

const pairOf = (logs: Logs | undefined, name: string): Pair => ({
  train: logs?.[name] ?? Number.NaN,
  validation: logs?.[`val_${name}`] ?? Number.NaN,
});

const isAhead = ({ train, validation }: Pair): boolean => validation - train > MARGIN;

/** Ahead of training twice in a row: within the first epochs training's own mean lags behind what the network can do by its end. */
function judged(history: readonly Logs[], name: string): EpochFinding['message'] | null {
  const [before, now] = [pairOf(history.at(-2), name), pairOf(history.at(-1), name)];
  const [validation, train] = [percent(now.validation), percent(now.train)];
  if (history.length >= EARLY && isAhead(before) && isAhead(now)) {
    return {
      en: `\`val_${name}\` is ${validation}, more than 5 points above \`${name}\` with ${train}: the network does better on what it has not seen. \`Dropout\`, which acts in training alone, explains a little. See that no row is in both parts, that no column gives the answer away, and that the validation part holds all classes.`,
      fr: `\`val_${name}\` vaut ${validation}, plus de 5 points au-dessus de \`${name}\` avec ${train} : le réseau réussit mieux sur ce qu’il n’a pas vu. \`Dropout\`, qui n’agit qu’à l’entraînement, explique un peu. Vérifiez qu’aucune ligne n’est dans les deux parties, qu’aucune colonne ne livre la réponse, et que la validation contient toutes les classes.`,
    };
  }
  if (history.length === EARLY && now.validation > HIGH && now.validation >= now.train) {
    return {
      en: `\`val_${name}\` is ${validation} after ${EARLY} epochs, no less than in training. Is the task that easy? If not, look for a leak: rows that are in both parts, windows that overlap, a column that gives the answer away.`,
      fr: `\`val_${name}\` vaut ${validation} après ${EARLY} époques, autant qu’à l’entraînement. La tâche est-elle si facile ? Sinon, cherchez une fuite : des lignes présentes dans les deux parties, des fenêtres qui se chevauchent, une colonne qui livre la réponse.`,
    };
  }
  return null;
}

/** Validation that is too good. @param history from the first epoch of the run on */
export function suspiciousValidation(history: readonly Logs[]): EpochFinding | null {
  const names = Object.keys(history.at(-1) ?? {}).filter((name) => !name.startsWith('val_') && ACCURACY.test(name));
  for (const name of names) {
    const message = judged(history, name);
    if (message) return { rule: 'suspicious-validation', guilty: { kind: 'data' }, message };
  }
  return null;
}
