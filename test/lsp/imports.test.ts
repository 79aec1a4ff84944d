import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver/node';
import { METHODS } from '../../server/src/protocol/index.ts';
import { Editor, seen } from './support/editor.ts';

const USER = 'import wide from "blocks.nnspec"\nnetwork {\n  Input(shape=[2]) -> wide(3)\n}\n';
const GOOD = 'block wide(k) { Dense(k) }\n';
const BAD = 'block wide(k) { Conv2D(k, 3) }\n';

describe('a document that imports another', () => {
  let editor: Editor;
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

  before(async () => {
    editor = new Editor();
    await editor.initialize({ rootUri: pathToFileURL(tmpdir()).href });
  });
  after(() => editor.close());
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'nnspec-lsp-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is checked with the text that the editor has of it, and again with each change there', async () => {
    const blocks = await editor.open(GOOD, uriOf('blocks.nnspec'));
    const user = await editor.open(USER, uriOf('user.nnspec'));
    assert.deepEqual(await editor.diagnostics(user), []);
    const before = editor.count(user);
    await editor.replace(blocks, 'Dense(k)', 'Conv2D(k, 3)');
    const [diagnostic, ...others] = await editor.after(user, before);
    assert.deepEqual(others, []);
    assert.deepEqual(seen(user, diagnostic ? [diagnostic] : []), ['conv-input-rank: wide(3)']);
    const place = diagnostic?.relatedInformation?.find(({ location }) => location.uri === blocks.uri);
    assert.equal(place && blocks.getText(place.location.range), 'Conv2D(k, 3)');
  });

  it('is checked with files on disk only when the folder is trusted', async () => {
    writeFileSync(join(folder, 'blocks.nnspec'), BAD);
    const user = await editor.open(USER, uriOf('user.nnspec'));
    assert.deepEqual(await editor.diagnostics(user), []);
    const untrusted = editor.count(user);
    await editor.connection.sendNotification(METHODS.trust, { trusted: true });
    assert.deepEqual(seen(user, await editor.after(user, untrusted)), ['conv-input-rank: wide(3)']);
    const wrong = editor.count(user);
    writeFileSync(join(folder, 'blocks.nnspec'), GOOD);
    const change: FileEvent = { uri: uriOf('blocks.nnspec'), type: FileChangeType.Changed };
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [change] });
    assert.deepEqual(await editor.after(user, wrong), []);
  });

  it('is offered the files of the workspace, and what they have, when the folder is trusted', async () => {
    mkdirSync(join(folder, 'shared', '.hidden'), { recursive: true });
    writeFileSync(join(folder, 'blocks.nnspec'), GOOD);
    writeFileSync(join(folder, 'shared', 'more.nnspec'), GOOD);
    writeFileSync(join(folder, 'shared', '.hidden', 'no.nnspec'), GOOD);
    writeFileSync(join(folder, 'shared', 'data.csv'), 'a,b\n');
    const text = 'import w from ""\nimport v from "blocks.nnspec"\ndata { source = csv("") }\n';
    const user = await editor.open(text, uriOf('user.nnspec'));
    const offered = async (before: string) => {
      const position = user.positionAt(text.indexOf(before) + before.length);
      const asked = { textDocument: { uri: user.uri }, position };
      const items = await editor.connection.sendRequest(CompletionRequest.type, asked);
      assert.ok(Array.isArray(items));
      return items.map(({ label }) => label).filter((label) => !label.startsWith('../'));
    };
    await editor.connection.sendNotification(METHODS.trust, { trusted: false });
    assert.deepEqual(await offered('import w from "'), []);
    await editor.connection.sendNotification(METHODS.trust, { trusted: true });
    assert.deepEqual(await offered('import w from "'), ['blocks.nnspec', 'shared/more.nnspec']);
    assert.deepEqual(await offered('csv("'), ['shared/data.csv']);
    assert.deepEqual(await offered('import v'), ['wide']);
  });

  it('is told when the file is not there any more', async () => {
    await editor.connection.sendNotification(METHODS.trust, { trusted: true });
    const blocks = await editor.open(GOOD, uriOf('blocks.nnspec'));
    const user = await editor.open(USER, uriOf('user.nnspec'));
    assert.deepEqual(await editor.diagnostics(user), []);
    const before = editor.count(user);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: blocks.uri } });
    assert.deepEqual(seen(user, await editor.after(user, before)), ['import-not-found: "blocks.nnspec"']);
  });
});
