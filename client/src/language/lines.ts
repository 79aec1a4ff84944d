/** A place in a document, both numbers from 0. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** A change of a document: what stood from `start` to `end` is now `text`. */
export interface Change {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** Where a line is after a change; `null`: it has been taken out. */
function after(line: number, { range: { start, end }, text }: Change): number | null {
  const moved = text.split('\n').length - 1 - (end.line - start.line);
  if (end.line < line) return line + moved;
  if (start.line < line) return end.line === line ? line + moved : null;
  const before = start.line === line && end.line === line && start.character === 0 && end.character === 0;
  return before && text.endsWith('\n') ? line + moved : line;
}

/** Where a line is after changes, one after the other; `null`: it has been taken out. */
export function lineAfter(line: number, changes: readonly Change[]): number | null {
  return changes.reduce<number | null>((now, change) => (now === null ? null : after(now, change)), line);
}
