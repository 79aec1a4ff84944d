import stringWidth from 'string-width';

/** Columns between tab stops. */
const TAB = 4;

const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters that a terminal obeys instead of showing them, and those that turn the direction of writing. */
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const visible = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `\\u{${code.toString(16)}}`;
};

/** A text from a file as a terminal may show it: nothing in it moves the cursor, colours or reorders. */
export function harmless(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** How many columns a text takes on a terminal. */
export const widthOf = (text: string): number => stringWidth(text);

/** A line of source as it is shown, and the column at which each of its UTF-16 units stands. */
export interface Laid {
  readonly text: string;
  /** Column by UTF-16 unit of the source; one more than there are units: the last is the width of the line. */
  readonly columns: readonly number[];
}

/** Lays a line of source out in columns: tabs go to the next stop, wide letters take two, combining ones none. */
export function layOut(line: string): Laid {
  let text = '';
  let column = 0;
  const columns: number[] = [];
  for (const { segment } of SEGMENTS.segment(line)) {
    for (let unit = 0; unit < segment.length; unit++) columns.push(column);
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : harmless(segment);
    text += shown;
    column += segment === '\t' ? shown.length : widthOf(shown);
  }
  return { text, columns: [...columns, column] };
}

/** Fills a text up with spaces to a width in columns. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? fill + text : text + fill;
}

/** The beginning of a text that fits into a width in columns. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [shown, columns] = ['', 0];
  for (const { segment } of SEGMENTS.segment(text)) {
    columns += widthOf(segment);
    if (columns > width) break;
    shown += segment;
  }
  return shown;
}
