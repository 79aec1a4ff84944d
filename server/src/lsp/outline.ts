import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol as SpecSymbol } from '../language/index.ts';
import { toRange } from './convert.ts';

const KINDS: Readonly<Record<SpecSymbol['kind'], SymbolKind>> = {
  network: SymbolKind.Class,
  block: SymbolKind.Module,
  let: SymbolKind.Constant,
  data: SymbolKind.Struct,
  train: SymbolKind.Event,
  search: SymbolKind.Interface,
  layer: SymbolKind.Method,
  value: SymbolKind.Variable,
  setting: SymbolKind.Property,
};

/** An entry of the outline, with what is in it. */
export function toSymbol({ name, detail, kind, range, selection, children }: SpecSymbol, document: TextDocument): DocumentSymbol {
  return {
    name,
    detail,
    kind: KINDS[kind],
    range: toRange(document, range),
    selectionRange: toRange(document, selection),
    children: children.map((child) => toSymbol(child, document)),
  };
}
