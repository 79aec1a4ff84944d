import type { Logs } from '../../protocol/index.ts';
import { type EpochFinding, figure, setting } from './finding.ts';

/** Epochs in which the loss is watched for turns, and the share of its value that makes one. */
const TURNS_IN = 10;
const TURN = 0.1;
/** Epochs without progress, and the share of the loss that is no progress. */
const FLAT = 5;
const PROGRESS = 1e-3;
/** A loss below this share of the first one has been learnt. */
const LEARNT = 0.01;
/** Epochs of rising validation loss. */
const RISES = 3;

const lossesOf = (history: readonly Logs[], name = 'loss'): readonly number[] => history.map((logs) => logs[name] ?? Number.NaN);

const isLearnt = (loss: number, first: number): boolean => Math.abs(loss) < LEARNT * Math.abs(first);

/** Epochs whose loss went the other way than in the epoch before, by more than a tenth both times. */
function turnsOf(losses: readonly number[], first: number): number {
  const steps = losses.slice(1).map((loss, i) => {
    const before = losses[i] ?? Number.NaN;
    return Math.abs(loss - before) > TURN * Math.abs(before) && !isLearnt(before, first) ? Math.sign(loss - before) : 0;
  });
  return steps.slice(1).filter((step, i) => step !== 0 && step === -(steps[i] ?? 0)).length;
}

/** The loss goes up and down. */
export function oscillatingLoss(history: readonly Logs[]): EpochFinding | null {
  const losses = lossesOf(history);
  if (losses.length < TURNS_IN) return null;
  const recent = losses.slice(-TURNS_IN);
  const turns = turnsOf(recent, losses[0] ?? 0);
  if (turns <= TURNS_IN / 2) return null;
  const [least, most] = [Math.min(...recent), Math.max(...recent)].map(figure);
  return {
    rule: 'oscillating-loss',
    guilty: setting('optimizer'),
    message: {
      en: `The training loss turned ${turns} times in the last ${TURNS_IN} epochs, by more than 10 % each time, between ${least} and ${most}: the steps jump over the minimum. Use a smaller learning rate, a tenth to begin with, or a larger \`batch_size\`.`,
      fr: `La perte d’entraînement a changé ${turns} fois de sens dans les ${TURNS_IN} dernières époques, de plus de 10 % chaque fois, entre ${least} et ${most} : les pas sautent par-dessus le minimum. Prenez un taux d’apprentissage plus petit, un dixième pour commencer, ou un \`batch_size\` plus grand.`,
    },
  };
}

const flatStart = (first: string, last: string): EpochFinding['message'] => ({
  en: `The training loss has hardly moved in the first ${FLAT + 1} epochs: from ${first} to ${last}. The steps are too small, or no gradient reaches the layers. Try a learning rate 10 times larger, or another optimizer such as \`Adam\`.`,
  fr: `La perte d’entraînement n’a presque pas bougé dans les ${FLAT + 1} premières époques : de ${first} à ${last}. Les pas sont trop petits, ou aucun gradient n’atteint les couches. Essayez un taux d’apprentissage 10 fois plus grand, ou un autre optimiseur comme \`Adam\`.`,
});

const plateau = (best: string): EpochFinding['message'] => ({
  en: `The training loss has not gone below ${best} for ${FLAT} epochs. If that is good enough, stop here; else \`ReduceLROnPlateau\` makes the steps smaller on such a plateau, and another optimizer or a larger network may get lower.`,
  fr: `La perte d’entraînement n’est pas descendue sous ${best} depuis ${FLAT} époques. Si cela suffit, arrêtez ici ; sinon \`ReduceLROnPlateau\` raccourcit les pas sur un tel plateau, et un autre optimiseur ou un réseau plus grand peut descendre plus bas.`,
});

/** The loss does not get better. */
export function slowConvergence(history: readonly Logs[]): EpochFinding | null {
  const losses = lossesOf(history);
  const [first = 0] = losses;
  const before = losses.slice(0, -FLAT);
  if (before.length === 0) return null;
  const best = Math.min(...before);
  const latest = Math.min(...losses.slice(-FLAT));
  if (!(best - latest <= PROGRESS * Math.abs(best)) || isLearnt(best, first)) return null;
  const message = before.length === 1 ? flatStart(figure(first), figure(losses.at(-1) ?? latest)) : plateau(figure(best));
  return { rule: 'slow-convergence', guilty: setting('optimizer'), message };
}

const goesOneWay = (values: readonly number[], sign: 1 | -1): boolean =>
  values.slice(1).every((value, i) => sign * (value - (values[i] ?? Number.NaN)) > 0);

/**
 * The validation loss rises while the training loss falls.
 * @param first number of the first epoch of the history, from 1
 */
export function overfitting(history: readonly Logs[], first = 1): EpochFinding | null {
  const validation = lossesOf(history, 'val_loss');
  const recent = validation.slice(-RISES - 1);
  if (recent.length <= RISES || !goesOneWay(recent, 1) || !goesOneWay(lossesOf(history).slice(-RISES - 1), -1)) return null;
  const known = validation.filter((loss) => !Number.isNaN(loss));
  const least = Math.min(...known);
  const best = validation.indexOf(least) + first;
  const now = figure(recent.at(-1) ?? least);
  return {
    rule: 'overfitting',
    guilty: setting('epochs'),
    message: {
      en: `The validation loss has risen for ${RISES} epochs, to ${now}, while the training loss fell: the network learns its samples by heart. The best epoch was ${best}, with ${figure(least)}. Add \`EarlyStopping(restore_best_weights=true)\` to keep its weights, or \`Dropout\` to learn less by heart.`,
      fr: `La perte de validation monte depuis ${RISES} époques, jusqu’à ${now}, alors que celle d’entraînement baisse : le réseau apprend ses exemples par cœur. La meilleure époque était la ${best}, avec ${figure(least)}. Ajoutez \`EarlyStopping(restore_best_weights=true)\` pour garder ses poids, ou \`Dropout\` pour moins apprendre par cœur.`,
    },
  };
}
