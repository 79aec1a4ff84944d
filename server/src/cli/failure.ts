import type { Words } from '../catalogue/index.ts';

/** Why a command could not do its work, for people. It ends with status 2. */
export class Failure extends Error {
  readonly words: Words;

  constructor(words: Words, cause?: unknown) {
    super(words.en, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.words = words;
  }
}
