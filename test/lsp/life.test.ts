import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { Editor, SERVER } from './support/editor.ts';

const PARENT = fileURLToPath(new URL('./support/parent.ts', import.meta.url));
const NNSPEC = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A process that ended but was not waited for is not there.
  return !/^State:\tZ/m.test(readStatus(pid));
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

describe('the life of a server', () => {
  it('ends with 0 after shutdown and exit, with 1 after exit alone', async () => {
    const polite = new Editor();
    await polite.initialize();
    assert.equal(await polite.close(), 0);
    const short = new Editor();
    await short.initialize();
    const exited = once(short.process, 'exit');
    await short.connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exited, [1, null]);
  });

  it('ends when its input does', async () => {
    const editor = new Editor();
    await editor.initialize();
    const exited = once(editor.process, 'exit');
    editor.process.stdin?.end();
    assert.deepEqual(await exited, [1, null]);
  });

  it('says what it can do', async () => {
    const editor = new Editor();
    const { capabilities, serverInfo } = await editor.initialize();
    assert.equal(await editor.close(), 0);
    assert.equal(serverInfo?.name, 'NNSpec');
    const features = ['hover', 'completion', 'signatureHelp', 'documentSymbol', 'codeLens', 'codeAction'] as const;
    for (const feature of features) assert.ok(capabilities[`${feature}Provider`], feature);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: TextDocumentSyncKind.Incremental });
  });

  it('is started by the command line for any other editor', async () => {
    const editor = new Editor([NNSPEC, 'lsp', '--stdio']);
    await editor.initialize();
    const document = await editor.open('network { Desne(1) }');
    assert.equal((await editor.diagnostics(document))[0]?.code, 'unknown-layer');
    assert.equal(await editor.close(), 0);
  });

  it('speaks over the channel of a forked process, as VS Code starts it, and ends with it', async () => {
    const child = fork(SERVER, ['--node-ipc'], { execArgv: [] });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(capabilities.hoverProvider, true);
    await connection.sendRequest(ShutdownRequest.type);
    const exited = once(child, 'exit');
    child.disconnect();
    assert.deepEqual(await exited, [1, null]);
    connection.dispose();
  });

  it('ends within seconds when its editor is killed', async () => {
    for (const transport of ['--node-ipc', '--stdio']) {
      const parent = spawn(process.execPath, [PARENT, SERVER, transport], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = await once(parent.stdout, 'data');
      const server = Number(String(line));
      assert.ok(isAlive(server));
      parent.kill('SIGKILL');
      const patience = Date.now() + 8_000;
      while (isAlive(server) && Date.now() < patience) await wait(50);
      assert.ok(!isAlive(server), transport);
    }
  });
});
