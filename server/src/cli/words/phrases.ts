import type { Lang, Words } from '../../catalogue/index.ts';

export const words = (en: string, fr: string): Words => ({ en, fr });

const LIST: Readonly<Record<Lang, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
  fr: new Intl.ListFormat('fr', { type: 'disjunction' }),
};

/** `` `a`, `b` or `c` `` in both languages. */
export function either(names: readonly string[]): Words {
  const coded = names.map((name) => `\`${name}\``);
  return { en: LIST.en.format(coded), fr: LIST.fr.format(coded) };
}

/** Sentences one after the other; what is left out leaves nothing. */
export function sentences(...parts: readonly (Words | undefined)[]): Words {
  const given = parts.filter((part) => part !== undefined);
  return { en: given.map(({ en }) => en).join(' '), fr: given.map(({ fr }) => fr).join(' ') };
}

/** “Did you mean …?”; `undefined` when nothing is close. */
export function meant(close: readonly string[]): Words | undefined {
  if (close.length === 0) return undefined;
  const names = either(close);
  return words(`Did you mean ${names.en}?`, `Vouliez-vous dire ${names.fr} ?`);
}
