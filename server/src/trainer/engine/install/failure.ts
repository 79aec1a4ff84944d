import type { Words } from '../../../protocol/words.ts';

/** Why a step of the set-up did not work, in words for the user. */
export class SetupFailure extends Error {
  readonly words: Words;
  /** Set when a C++ compiler would help. */
  readonly needsCompiler: boolean;

  constructor(words: Words, options: ErrorOptions & { readonly needsCompiler?: boolean } = {}) {
    super(words.en, options);
    this.name = 'SetupFailure';
    this.words = words;
    this.needsCompiler = options.needsCompiler ?? false;
  }
}

/** The reason inside any thrown value; Node hides that of a failed `fetch` in its cause. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error && error.cause.message !== '') return `${error.message}: ${error.cause.message}`;
  return error.message;
}

/** The words of a failure; the text of any other error is taken as it is. */
export function wordsOf(error: unknown): Words {
  if (error instanceof SetupFailure) return error.words;
  return { en: reason(error), fr: reason(error) };
}
