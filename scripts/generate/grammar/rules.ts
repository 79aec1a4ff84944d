/** A rule of a TextMate grammar, as VS Code reads it. */
export type Rule =
  | { readonly include: string }
  | { readonly name: string; readonly match: string }
  | { readonly match: string; readonly name?: string; readonly captures: Captures }
  | { readonly patterns: readonly Rule[] }
  | {
      readonly name?: string;
      readonly begin: string;
      readonly end: string;
      readonly beginCaptures?: Captures;
      readonly endCaptures?: Captures;
      readonly patterns: readonly Rule[];
    };

export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

/** Scopes by the number of the group that they colour. */
export const scopes = (...names: readonly string[]): Captures =>
  Object.fromEntries(names.map((name, index) => [String(index + 1), { name: `${name}.nnspec` }]));

export const rule = (name: string, match: string): Rule => ({ name: `${name}.nnspec`, match });

export const include = (...names: readonly string[]): readonly Rule[] => names.map((name) => ({ include: `#${name}` }));

/** One of many words. */
export const anyOf = (words: readonly string[]): string => `\\b(?:${words.join('|')})\\b`;
