import type { RunEvent } from '../../protocol/index.ts';

/** Shows a run. */
export interface View {
  event(event: RunEvent): void;
  /** A word that is not an event of the run. */
  note(text: string): void;
}
