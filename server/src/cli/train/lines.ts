import type { Lang } from '../../catalogue/index.ts';
import type { BatchEvent, EndEvent, EpochEvent, Logs, PauseEvent, StartEvent } from '../../protocol/index.ts';
import { clock, figure, whole } from '../render/numbers.ts';
import { clipped, widthOf } from '../render/plain.ts';

const CELLS = 20;

const NAMES = {
  en: { epoch: 'epoch', speed: 'samples/s', test: 'test' },
  fr: { epoch: 'époque', speed: 'échantillons/s', test: 'test' },
} as const;

/** `loss 0.4120  val_loss 0.3980`. */
export const logsText = (logs: Logs): string =>
  Object.entries(logs)
    .map(([name, value]) => `${name} ${figure(value)}`)
    .join('  ');

const leftText = (seconds: number, lang: Lang): string => (lang === 'fr' ? `reste ${clock(seconds)}` : `${clock(seconds)} left`);

function epochText(epoch: number, { epochs }: StartEvent, lang: Lang): string {
  const total = String(epochs);
  return `${NAMES[lang].epoch} ${String(epoch + 1).padStart(total.length)}/${total}`;
}

/** `████████░░░░░░░░░░░░`. */
export function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * CELLS);
  return '█'.repeat(full) + '░'.repeat(CELLS - full);
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('  ');

/** A finished epoch. `left`: seconds to go. */
export function epochLine(event: EpochEvent, start: StartEvent, left: number | undefined, lang: Lang): string {
  const speed = `${whole(event.samples_per_second, lang)} ${NAMES[lang].speed}`;
  const rest = left === undefined ? undefined : leftText(left, lang);
  return joined(epochText(event.epoch, start, lang), logsText(event.logs), speed, rest);
}

/** The epoch that is being trained, in that many columns: where they are few, without its bar. */
export function batchLine(
  event: BatchEvent,
  start: StartEvent,
  left: number | undefined,
  { lang, columns }: { readonly lang: Lang; readonly columns: number },
): string {
  const share = start.steps_per_epoch > 0 ? (event.batch + 1) / start.steps_per_epoch : 0;
  const speed = event.seconds > 0 ? `${whole(event.samples / event.seconds, lang)} ${NAMES[lang].speed}` : undefined;
  const rest = left === undefined ? undefined : leftText(left, lang);
  const [epoch, ...others] = [epochText(event.epoch, start, lang), logsText(event.logs), speed, rest];
  const full = joined(epoch, bar(share), ...others);
  return widthOf(full) <= columns ? full : clipped(joined(epoch, ...others), columns);
}

/** What is about to be trained. */
export function startLine(
  { network, backend, train_samples, val_samples, test_samples, batch_size }: StartEvent,
  lang: Lang,
): string {
  const [train, val, test, batch] = [train_samples, val_samples, test_samples, batch_size].map((count) => whole(count, lang));
  return lang === 'fr'
    ? `\`${network}\` sur ${backend} : ${train} exemples d’entraînement, ${val} de validation, ${test} de test, par lots de ${batch}`
    : `\`${network}\` on ${backend}: ${train} samples to train, ${val} to validate, ${test} to test, in batches of ${batch}`;
}

/** Where a run goes on, counted from 1. */
export const resumedLine = ({ epoch, batch }: NonNullable<StartEvent['resumed']>, lang: Lang): string =>
  lang === 'fr'
    ? `reprise à l’époque ${epoch + 1}, lot ${batch + 1}, depuis le dernier point de reprise`
    : `going on with epoch ${epoch + 1}, batch ${batch + 1}, from the last checkpoint`;

/** A pause, and its end. */
export function restLine({ event, epoch, batch }: PauseEvent, lang: Lang): string {
  const words = {
    en: { paused: 'paused before', continued: 'going on with', place: `epoch ${epoch + 1}, batch ${batch + 1}` },
    fr: { paused: 'en pause avant', continued: 'reprise à', place: `l’époque ${epoch + 1}, lot ${batch + 1}` },
  }[lang];
  return `${words[event]} ${words.place}`;
}

export const testLine = (test: Logs, lang: Lang): string => joined(NAMES[lang].test, logsText(test));

const ENDS: Readonly<Record<Lang, Readonly<Record<EndEvent['status'], (epochs: string, time: string) => string>>>> = {
  en: {
    completed: (epochs, time) => `trained ${epochs} in ${time}`,
    stopped: (epochs, time) => `stopped on request after ${epochs}, ${time}`,
    early_stopped: (epochs, time) => `stopped early after ${epochs} in ${time}`,
  },
  fr: {
    completed: (epochs, time) => `${epochs} d’entraînement en ${time}`,
    stopped: (epochs, time) => `arrêté sur demande après ${epochs}, ${time}`,
    early_stopped: (epochs, time) => `arrêté tôt après ${epochs} en ${time}`,
  },
};

function epochsText(count: number, lang: Lang): string {
  if (lang === 'fr') return `${whole(count, lang)} ${count < 2 ? 'époque' : 'époques'}`;
  return `${whole(count, lang)} ${count === 1 ? 'epoch' : 'epochs'}`;
}

/** Why a callback ended the training. */
const REASONS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: { EarlyStopping: ': it no longer improved', TerminateOnNaN: ': the loss was no longer a number' },
  fr: { EarlyStopping: ' : il n’y avait plus de progrès', TerminateOnNaN: ' : la perte n’était plus un nombre' },
};

/** How a run ended. */
export const endLine = ({ status, epochs, seconds, stopped_by: by = 'EarlyStopping' }: EndEvent, lang: Lang): string => {
  const reason = status === 'early_stopped' ? (REASONS[lang][by] ?? '') : '';
  return ENDS[lang][status](epochsText(epochs, lang), clock(seconds)) + reason;
};

/** Where everything of a run lies. */
export const outLine = (out: string, lang: Lang): string =>
  lang === 'fr' ? `poids, plan et journal : ${out}` : `weights, plan and log: ${out}`;
