import type { Lang, Words } from '../catalogue/kit/words.ts';

/** What a failure says: what is wrong, and what to do about it. */
export interface FailureWords {
  readonly message: Words;
  readonly hint: Words;
  /** Line of the spec, from 0, when one is guilty. */
  readonly line?: number;
}

/**
 * A failure that a person reads: of the data, of the machine, of the request. Whatever else is thrown in the trainer is a
 * fault of our own and is shown as such.
 */
export class Failure extends Error {
  readonly words: Words;
  readonly hint: Words;
  readonly line: number | undefined;

  constructor({ message, hint, line }: FailureWords, cause?: unknown) {
    super(message.en, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.words = message;
    this.hint = hint;
    this.line = line;
  }

  /** Message and hint in one language. */
  in(lang: Lang): { readonly message: string; readonly hint: string } {
    return { message: this.words[lang], hint: this.hint[lang] };
  }
}

/** What the machine said, for the end of a message: `ENOSPC: no space left on device, write`. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The code of a system error: `ENOENT`; undefined for anything else. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
