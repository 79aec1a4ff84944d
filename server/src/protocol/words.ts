/** The languages that every text exists in. */
export type Lang = 'en' | 'fr';

/** A text that a user sees, in both languages: a missing translation is a failing build. */
export type Words = Readonly<Record<Lang, string>>;
