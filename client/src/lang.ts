import type { Lang, Words } from '@nnspec/server/protocol';
import { env } from 'vscode';

/** The language of texts, after VS Code's display language: French for every French, English for all others. */
export const lang: Lang = env.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';

export function say(words: Words): string {
  return words[lang];
}

/** For notifications: they show text as it is, backticks included. */
export function sayPlainly(words: Words): string {
  return plain(say(words));
}

export function plain(text: string): string {
  return text.replaceAll('`', '');
}
