import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
  TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../language/index.ts';
import { toRange } from './convert.ts';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  layer: CompletionItemKind.Class,
  argument: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  function: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  variable: CompletionItemKind.Variable,
  block: CompletionItemKind.Module,
  setting: CompletionItemKind.Field,
  column: CompletionItemKind.Value,
};

/** An editor without snippets gets the text with the holes closed. */
export function withoutHoles(snippet: string): string {
  return snippet
    .replace(/\$\{\d+(?::((?:\\.|[^}])*)|\|((?:\\.|[^,|])*)[^}]*)?\}|\$\d+/g, (_, text = '', choice = '') => text || choice)
    .replace(/\\([$}\\,|])/g, '$1');
}

/** A proposal as LSP has it. */
export function toCompletionItem(completion: Completion, document: TextDocument, snippets: boolean): CompletionItem {
  const { label, kind, detail, documentation, insert, range, sort, deprecated } = completion;
  return {
    label,
    kind: KINDS[kind],
    detail,
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: TextEdit.replace(toRange(document, range), snippets ? insert : withoutHoles(insert)),
    sortText: sort,
    ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
  };
}
