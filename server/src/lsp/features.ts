import { MarkupKind, type SignatureHelp, TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, SignatureHelp as SpecSignature } from '../language/index.ts';
import { actionsOf } from './actions.ts';
import { toCompletionItem } from './completions.ts';
import { toOffset, toRange } from './convert.ts';
import type { Desk } from './desk.ts';
import type { OpenSpec } from './documents.ts';
import { lensesOf } from './lenses.ts';
import { toSymbol } from './outline.ts';
import type { Session } from './session.ts';

/** An answer from an open document; what is not open has `nothing` to say. */
function answer<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
  desk: Desk,
  nothing: Result,
  read: (open: OpenSpec, params: Params, session: Session) => Result,
): (params: Params) => Result {
  return (params) => {
    const open = desk.open(params.textDocument.uri);
    const session = desk.session();
    return open === undefined || session === undefined ? nothing : read(open, params, session);
  };
}

const markdown = (value: string) => ({ kind: MarkupKind.Markdown, value });

const toSignature = ({ label, documentation, parameters, active }: SpecSignature): SignatureHelp => ({
  signatures: [
    {
      label,
      documentation: markdown(documentation),
      parameters: parameters.map((one) => ({
        label: [one.label.start, one.label.end],
        documentation: markdown(one.documentation),
      })),
      // One past the last: no parameter is the current one.
      activeParameter: active ?? parameters.length,
    },
  ],
  activeSignature: 0,
});

const toEdits = (edits: readonly Edit[], document: TextDocument): TextEdit[] =>
  edits.map(({ range, text }) => TextEdit.replace(toRange(document, range), text));

/** Answers what editors ask: hover, completion, signatures, outline, lenses, quick fixes, layout. */
export function answerFeatures(desk: Desk): void {
  const { connection } = desk;
  connection.onHover(
    answer(desk, null, ({ document, spec, around }, { position }, { lang }) => {
      const hover = spec.hover(toOffset(document, position), lang, around.facts);
      return hover ? { range: toRange(document, hover.range), contents: markdown(hover.contents) } : null;
    }),
  );
  connection.onCompletion(
    answer(desk, [], ({ document, spec, around }, { position }, { lang, snippets }) =>
      spec.complete(toOffset(document, position), lang, around.facts).map((item) => toCompletionItem(item, document, snippets)),
    ),
  );
  connection.onSignatureHelp(
    answer(desk, null, ({ document, spec }, { position }, { lang }) => {
      const signature = spec.signature(toOffset(document, position), lang);
      return signature ? toSignature(signature) : null;
    }),
  );
  connection.onDocumentSymbol(answer(desk, [], ({ document, spec }) => spec.symbols().map((one) => toSymbol(one, document))));
  connection.onCodeLens(answer(desk, [], (open, _params, { lang }) => lensesOf(open, lang)));
  connection.onCodeAction(answer(desk, [], actionsOf));
  connection.onDocumentFormatting(answer(desk, [], ({ document, spec }) => toEdits(spec.format(), document)));
  connection.onDocumentRangeFormatting(
    answer(desk, [], ({ document, spec }, { range }) => {
      const within = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
      return toEdits(spec.formatRange(within), document);
    }),
  );
}
