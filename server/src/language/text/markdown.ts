/** Paragraphs, those that are `undefined` left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

/** Lines of one paragraph, each on its own. */
export const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('  \n');

export const bold = (text: string): string => `**${text}**`;

export const code = (text: string): string => `\`${text}\``;
