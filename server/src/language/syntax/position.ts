/** A place in a text as the Language Server Protocol counts it: from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offsets at which the lines of a text begin. A line ends with LF or CRLF. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** Which of some offsets in ascending order is the last that is not behind another; the first where all are. By halving. */
export const lastUpTo = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The place of an offset; one beyond the text counts as its end. `starts` are the line starts of the text. */
export const positionAt = (text: string, starts: readonly number[], offset: number): Position => {
  const within = Math.min(Math.max(offset, 0), text.length);
  const line = lastUpTo(starts, within);
  return { line, character: within - (starts[line] ?? 0) };
};

/** The offset of a place; a character beyond the line counts as the line's end, before its LF or CRLF. */
export const offsetAt = (text: string, starts: readonly number[], { line, character }: Position): number => {
  if (line < 0) return 0;
  const start = starts[line];
  if (start === undefined) return text.length;
  const next = starts[line + 1];
  if (next === undefined) return Math.min(start + Math.max(character, 0), text.length);
  const end = text[next - 2] === '\r' && next - 2 >= start ? next - 2 : next - 1;
  return Math.min(start + Math.max(character, 0), end);
};
