import type { Lang, Words } from '@nnspec/server/protocol';

/** Chooses the text of one language. */
export type Say = (words: Words) => string;

export function speaker(lang: Lang): Say {
  return (words) => words[lang];
}
