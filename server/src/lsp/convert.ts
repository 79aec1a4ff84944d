import { Range as LspRange, type Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../language/index.ts';

/** Offsets of the language to places of LSP and back. Both count UTF-16 units. */

const splitsPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));

/** A range of a document as LSP has it. It never begins or ends inside a letter of two units. */
export function toRange(document: TextDocument, { start, end }: Range): LspRange {
  const text = document.getText();
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  return LspRange.create(document.positionAt(from), document.positionAt(to));
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}
