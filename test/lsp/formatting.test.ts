import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, rangeOf } from './support/editor.ts';

const LOOSE = 'network n{\r\n  Dense( 8,input_shape=[4] ) # 🎉\r\n\r\n\r\n  Dense( 2 )\n}';
const SET = 'network n {\r\n  Dense(8, input_shape=[4])  # 🎉\r\n\r\n  Dense(2)\r\n}\r\n';
const options = { tabSize: 8, insertSpaces: false };

describe('the layout of a document', () => {
  let editor: Editor;
  let document: TextDocument;
  const set = (edits: TextEdit[] | null): string => TextDocument.applyEdits(document, edits ?? []);

  before(async () => {
    editor = new Editor();
    const { capabilities } = await editor.initialize();
    assert.ok(capabilities.documentFormattingProvider);
    assert.ok(capabilities.documentRangeFormattingProvider);
    document = await editor.open(LOOSE);
  });

  after(() => editor.close());

  it('is the canonical one, whatever the editor has as tabs, with its line ends', async () => {
    const textDocument = { uri: document.uri };
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.equal(set(edits), SET);
    for (const { range } of edits ?? []) assert.doesNotMatch(document.getText(range), /Dense|🎉/);
  });

  it('of a part changes that part alone', async () => {
    const range = rangeOf(document, '  Dense( 2 )');
    const params = { textDocument: { uri: document.uri }, range, options };
    const edits = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, params);
    assert.equal(set(edits), LOOSE.replace('Dense( 2 )', 'Dense(2)'));
  });

  it('stays as it is where the syntax is wrong', async () => {
    const broken = await editor.open('network n{ Dense( 8\n', 'file:///work/broken.nnspec');
    const params = { textDocument: { uri: broken.uri }, options };
    assert.deepEqual(await editor.connection.sendRequest(DocumentFormattingRequest.type, params), []);
  });

  it('of a document that is not open is none', async () => {
    const params = { textDocument: { uri: 'file:///work/none.nnspec' }, options };
    assert.deepEqual(await editor.connection.sendRequest(DocumentFormattingRequest.type, params), []);
  });
});
