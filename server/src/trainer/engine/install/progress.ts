import type { Words } from '../../../protocol/words.ts';

/** What the set-up is doing; `fraction` runs from 0 to 1 where it is known. */
export interface Progress {
  readonly message: Words;
  readonly fraction?: number;
}

export type OnProgress = (progress: Progress) => void;

/** What every step of a set-up is given. */
export interface Context {
  readonly onProgress: OnProgress;
  /** Where downloads are kept until they are complete, so that an interrupted one goes on. */
  readonly downloads: string;
  readonly signal?: AbortSignal | undefined;
}
