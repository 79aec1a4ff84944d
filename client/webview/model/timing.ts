import { isOver, type RunView } from './run-view.ts';

/** Epochs whose time says how long the next ones take. */
const RECENT = 5;

/** Seconds since the run was asked for; it stands still when the run is over. */
export function elapsed(view: RunView, now: number): number {
  return Math.max(0, (isOver(view) ? view.lastAt : now) - view.info.startedAt) / 1000;
}

/** Seconds until the last epoch is done, by the pace of the latest epochs; `null` before there is a pace. */
export function timeLeft(view: RunView, now: number): number | null {
  const { start, position, epochs } = view;
  if (start === null || isOver(view)) return null;
  const done = (epochs.at(-1)?.epoch ?? -1) + 1;
  const inEpoch = position !== null && position.epoch >= done ? position : null;
  const pace = secondsPerEpoch(view);
  if (pace === null) return null;
  const sinceNews = Math.max(0, now - view.lastAt) / 1000;
  return Math.max(0, pace * (start.epochs - done) - (inEpoch?.seconds ?? 0) - sinceNews);
}

function secondsPerEpoch({ start, position, epochs }: RunView): number | null {
  const recent = epochs.slice(-RECENT);
  if (recent.length > 0) return recent.reduce((sum, { seconds }) => sum + seconds, 0) / recent.length;
  if (start === null || position === null) return null;
  return (position.seconds / (position.batch + 1)) * start.steps_per_epoch;
}

/** Training samples a second: of the running epoch once it has gone on for a while, else of the last one. */
export function samplesPerSecond({ position, epochs }: RunView): number | null {
  const last = epochs.at(-1);
  if (position !== null && position.seconds >= 0.2 && position.epoch > (last?.epoch ?? -1))
    return position.samples / position.seconds;
  return last?.samples_per_second ?? null;
}
