import type { FromPanel } from '@nnspec/server/protocol';
import type { Format } from '../model/format.ts';
import type { RunView } from '../model/run-view.ts';
import type { Say } from '../shared/speech.ts';

/** What every part of the panel may use. */
export interface Context {
  readonly say: Say;
  readonly format: Format;
  send(message: FromPanel): void;
  /** Tells a screen reader, politely. */
  announce(text: string): void;
}

/** A part of the panel: an element that follows the view. */
export interface Section {
  readonly element: HTMLElement;
  /** `now` in milliseconds since 1970. */
  update(view: RunView, now: number): void;
  /** The theme changed. */
  repaint?(): void;
}
