import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  InsertTextFormat,
  type MarkupContent,
  type Position,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABILITIES, Editor, rangeOf } from './support/editor.ts';

const SPEC = `## 🎉 A small one.\r
network iris {\r
  Dense(16, activation=relu, input_shape=[4])\r
  Dense(3, activation=softmax)\r
}\r
train {\r
  optimizer = SGD(momentum=0.9)\r
  loss = sparse_categorical_crossentropy\r
}\r
`;

describe('what an editor may ask', () => {
  let editor: Editor;
  let document: TextDocument;
  const textDocument = () => ({ uri: document.uri });
  const inside = (piece: string): Position => {
    const { start } = rangeOf(document, piece);
    return { line: start.line, character: start.character + 1 };
  };

  before(async () => {
    editor = new Editor();
    await editor.initialize();
    document = await editor.open(SPEC);
  });

  after(() => editor.close());

  it('what is under the cursor', async () => {
    const position = inside('momentum');
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: textDocument(), position });
    const contents = hover?.contents as MarkupContent | undefined;
    assert.match(contents?.value ?? '', /\*\*`momentum`\*\* · number from 0 to 1/);
    assert.match(document.getText(hover?.range), /^momentum/);
    const nothing = { line: 0, character: 0 };
    assert.equal(
      await editor.connection.sendRequest(HoverRequest.type, { textDocument: textDocument(), position: nothing }),
      null,
    );
  });

  it('what may be typed, as snippets with documentation, and what an item replaces', async () => {
    const typed = await editor.open('network {\n  Dense(8, input_shape=[4])\n  Dro\n}\n', 'file:///work/typed.nnspec');
    const { end } = rangeOf(typed, 'Dro');
    const items = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: typed.uri },
      position: end,
    });
    const dropout = (items as CompletionItem[]).find(({ label }) => label === 'Dropout');
    assert.equal(dropout?.insertTextFormat, InsertTextFormat.Snippet);
    assert.match((dropout.documentation as MarkupContent).value, /`Dropout`/);
    const edit = dropout.textEdit;
    assert.ok(edit && 'range' in edit);
    assert.deepEqual(edit.range, rangeOf(typed, 'Dro'));
    assert.match(edit.newText, /^Dropout\(\$/);
  });

  it('which argument the cursor is in', async () => {
    const { start } = rangeOf(document, 'softmax');
    const help = await editor.connection.sendRequest(SignatureHelpRequest.type, {
      textDocument: textDocument(),
      position: start,
    });
    const [signature] = help?.signatures ?? [];
    const parameter = signature?.parameters?.[signature.activeParameter ?? -1];
    const [from, to] = (parameter?.label ?? [0, 0]) as [number, number];
    assert.match(signature?.label.slice(from, to) ?? '', /^activation/);
  });

  it('the outline: declarations with layers and settings in them', async () => {
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: textDocument() });
    const [network, train] = symbols as DocumentSymbol[];
    assert.equal(network?.name, 'iris');
    assert.deepEqual(
      network.children?.map(({ name, selectionRange }) => [name, document.getText(selectionRange)]),
      [
        ['dense', 'Dense'],
        ['dense_1', 'Dense'],
      ],
    );
    assert.deepEqual(
      train?.children?.map(({ name }) => name),
      ['optimizer', 'loss'],
    );
  });

  it('actions above blocks: commands with the document and the name of the block', async () => {
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: textDocument() });
    assert.deepEqual(
      lenses?.map(({ command, range }) => [document.getText(range), command?.command, command?.arguments]),
      [
        ['network', 'nnspec.summary', [document.uri, 'iris']],
        ['train', 'nnspec.train', [document.uri, null]],
      ],
    );
  });

  it('actions above several train blocks, each of which can be asked for', async () => {
    const text = `${SPEC}train fine { loss = mse }\n`;
    const several = await editor.open(text, 'file:///work/several.nnspec');
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: several.uri } });
    const names = lenses?.flatMap(({ command }) => (command?.command === 'nnspec.train' ? [command.arguments?.[1]] : []));
    assert.deepEqual(names, ['train', 'fine']);
  });

  const actionsAt = async (asked: TextDocument, piece: string, only?: string[]) => {
    const context = { diagnostics: await editor.diagnostics(asked), ...(only && { only }) };
    const params = { textDocument: { uri: asked.uri }, range: rangeOf(asked, piece), context };
    return (await editor.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  };

  it('the repairs of a problem, the likeliest preferred', async () => {
    const wrong = await editor.open('network {\r\n  # 🎉\r\n  Desne(8, input_shape=[4])\r\n}\r\n', 'file:///work/wrong.nnspec');
    const [fix] = await actionsAt(wrong, 'Desne');
    assert.partialDeepStrictEqual(fix, { title: 'Replace by `Dense`', kind: CodeActionKind.QuickFix, isPreferred: true });
    assert.deepEqual(fix?.diagnostics, await editor.diagnostics(wrong));
    const repaired = TextDocument.applyEdits(wrong, fix?.edit?.changes?.[wrong.uri] ?? []);
    assert.equal(repaired, wrong.getText().replace('Desne', 'Dense'));
    assert.deepEqual(await actionsAt(wrong, '🎉'), []);
    assert.deepEqual(await actionsAt(wrong, 'Desne', [CodeActionKind.Refactor]), []);
    assert.equal((await actionsAt(wrong, 'Desne', [CodeActionKind.QuickFix])).length, 1);
  });

  it('the repairs of all problems of a kind, and all safe ones on saving', async () => {
    const text = 'network {\n  Dense(output_dim=8, init=zeros, input_shape=[4])\n  Dense(output_dim=1)\n}\n';
    const old = await editor.open(text, 'file:///work/old.nnspec');
    const kinds = await actionsAt(old, 'init', [CodeActionKind.QuickFix]);
    const all = kinds.find(({ title }) => title === 'Fix every `deprecated-name` in this file');
    const renewed = text.replaceAll('output_dim', 'units').replace('init=', 'kernel_initializer=');
    assert.equal(TextDocument.applyEdits(old, all?.edit?.changes?.[old.uri] ?? []), renewed);
    const [onSave, ...others] = await actionsAt(old, 'network', [CodeActionKind.SourceFixAll]);
    assert.equal(onSave?.kind, CodeActionKind.SourceFixAll);
    assert.equal(TextDocument.applyEdits(old, onSave?.edit?.changes?.[old.uri] ?? []), renewed);
    assert.deepEqual(others, []);
  });

  it('nothing of a document that is not open', async () => {
    const unknown = { textDocument: { uri: 'file:///work/unknown.nnspec' }, position: { line: 0, character: 0 } };
    assert.equal(await editor.connection.sendRequest(HoverRequest.type, unknown), null);
    assert.deepEqual(await editor.connection.sendRequest(CompletionRequest.type, unknown), []);
    assert.deepEqual(await editor.connection.sendRequest(DocumentSymbolRequest.type, unknown), []);
  });
});

describe('an editor without snippets', () => {
  it('gets texts without holes', async () => {
    const editor = new Editor();
    await editor.initialize({ capabilities: { ...CAPABILITIES, textDocument: {} } });
    const document = await editor.open('network {\n  \n}\n');
    const position = { line: 1, character: 2 };
    const items = await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: document.uri }, position });
    const texts = (items as CompletionItem[]).map(({ textEdit, insertTextFormat }) => {
      assert.equal(insertTextFormat, InsertTextFormat.PlainText);
      return textEdit?.newText ?? '';
    });
    assert.ok(texts.length > 10);
    assert.deepEqual(
      texts.filter((text) => /\$|\\/.test(text)),
      [],
    );
    await editor.close();
  });
});
