import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { METHODS } from '../../server/src/protocol/index.ts';
import { Editor, rangeOf, seen } from './support/editor.ts';

const SPEC = `network {
  Dense(1, input_shape=[1])
}

data {
  source = csv("table.csv")
  inputs = ["size"]
  target = "pric"
  scale = standard
}

train {
  optimizer = Adam(learning_rate=0.001)
  loss = mean_squared_error
  batch_size = 2
  epochs = 20
  seed = 1
}
`;

describe('a document that names data', () => {
  let editor: Editor;
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

  /** The problems with the columns, once they are as wanted. */
  const until = async (document: TextDocument, wanted: readonly string[]): Promise<void> => {
    for (;;) {
      const found = seen(document, await editor.diagnostics(document)).filter((one) => /column|file-not-found/.test(one));
      if (JSON.stringify(found) === JSON.stringify(wanted)) return;
      await editor.published();
    }
  };

  before(async () => {
    editor = new Editor();
    await editor.initialize({ rootUri: pathToFileURL(tmpdir()).href });
  });
  after(() => editor.close());
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'nnspec-data-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is looked into once its folder is trusted, and again when the file changes', async () => {
    writeFileSync(join(folder, 'table.csv'), 'size,price\n1,2\n2,4\n3,5\n');
    const document = await editor.open(SPEC, uriOf('a.nnspec'));
    await until(document, []);
    await editor.connection.sendNotification(METHODS.trust, { trusted: true });
    await until(document, ['unknown-column: pric']);
    writeFileSync(join(folder, 'table.csv'), 'size,pric\n1,2\n2,4\n3,5\n');
    const change: FileEvent = { uri: uriOf('table.csv'), type: FileChangeType.Changed };
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [change] });
    await until(document, []);
  });

  it('says that the file is not there, and knows its columns when it is', async () => {
    await editor.connection.sendNotification(METHODS.trust, { trusted: true });
    const document = await editor.open(SPEC, uriOf('b.nnspec'));
    await until(document, ['file-not-found: "table.csv"']);
    writeFileSync(join(folder, 'table.csv'), 'size,price\n1,2\n2,4\n3,5\n');
    await editor.replace(document, 'batch_size = 2', 'batch_size = 3');
    await until(document, ['unknown-column: pric']);
    const textDocument = { uri: document.uri };
    const position = rangeOf(document, 'size"').start;
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.match(JSON.stringify(hover?.contents), /whole numbers from 1 to 3/);
    const items = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    assert.deepEqual(Array.isArray(items) && items.map(({ label }) => label), ['size', 'price']);
  });
});
