import type { Format } from '../model/format.ts';
import type { RunView } from '../model/run-view.ts';
import { isOver } from '../model/run-view.ts';
import { h } from '../shared/dom.ts';
import type { Say } from '../shared/speech.ts';
import { phaseWords, words } from './words.ts';

/** Fast epochs are not all read out. */
const PAUSE_MS = 4_000;

export interface Announcer {
  readonly element: HTMLElement;
  say(text: string): void;
  /** Says the latest epoch, and how the run ended. */
  follow(view: RunView, now: number): void;
}

/** A region that screen readers read out when they have time. */
export function announcer(say: Say, format: Format): Announcer {
  const element = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  let epochs = 0;
  let phase: RunView['phase'] | null = null;
  let saidAt = Number.NEGATIVE_INFINITY;
  const speak = (text: string) => {
    element.textContent = text;
  };
  return {
    element,
    say: speak,
    follow: (view, now) => {
      const last = view.epochs.at(-1);
      const changed = phase !== null && phase !== view.phase;
      if (!changed && (last === undefined || view.epochs.length === epochs || now - saidAt < PAUSE_MS)) {
        phase = view.phase;
        return;
      }
      phase = view.phase;
      epochs = view.epochs.length;
      saidAt = now;
      const numbers = last === undefined ? '' : `${say(words.epoch)} ${format.count(last.epoch + 1)}: ${numbersOf(last.logs)}`;
      speak(changed || isOver(view) ? `${say(phaseWords[view.phase])}. ${numbers}` : numbers);
    },
  };

  function numbersOf(logs: Readonly<Record<string, number>>): string {
    return Object.entries(logs)
      .map(([name, value]) => `${name} ${format.value(value)}`)
      .join(', ');
  }
}
