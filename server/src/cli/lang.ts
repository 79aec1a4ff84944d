import type { Lang } from '../catalogue/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of texts in a terminal: French where the locale is French, else English. `NNSPEC_LANG` goes before the locale. */
export function langOf(env: Environment): Lang {
  const locale = [env.NNSPEC_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return /^fr/i.test(locale ?? '') ? 'fr' : 'en';
}
