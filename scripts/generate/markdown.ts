import type { Words } from '../../server/src/catalogue/index.ts';

/** Both languages of a text. */
export const words = (en: string, fr: string): Words => ({ en, fr });

/** What a reader of a generated file is told before changing it. */
export const GENERATED = '<!-- Generated: change the sources, then run `npm run generate`. -->';

/** A text in a cell of a table: on one line, its bars escaped. */
export const cell = (text: string): string =>
  text
    .trim()
    .replaceAll('|', '\\|')
    .replace(/ *\n\s*/g, '<br>');

/** A table of GitHub's Markdown. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A spec, or a piece of one. */
export const fence = (text: string, language = 'nnspec'): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** A file of Markdown: its parts apart, empty ones left out. */
export const page = (...parts: readonly (string | undefined)[]): string =>
  `${[GENERATED, ...parts].filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;

/** What a card says below its heading, which a page has in larger letters. */
export const withoutHead = (card: string): string => card.split('\n\n').slice(1).join('\n\n');

/** A word as a page's anchor has it on GitHub. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\d\s_-]/gu, '')
    .replaceAll(' ', '-');
