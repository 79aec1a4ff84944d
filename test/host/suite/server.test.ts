import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commands, type Hover, type TextDocument } from 'vscode';
import { Dialogs } from '../kit/dialogs.ts';
import { ask, noProblem, openSpec, placeOf, problem, replace } from '../kit/spec.ts';
import { closeAll } from '../kit/tabs.ts';
import { FORECASTER } from '../kit/texts.ts';
import { until } from '../kit/wait.ts';

/** The language server of this extension host, among its children. */
async function serverPid(): Promise<number | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  const [line] = stdout
    .split('\n')
    .filter((text) => text.includes('lsp.cjs') && Number(text.trim().split(/\s+/u)[1]) === process.pid);
  return line === undefined ? undefined : Number(line.trim().split(/\s+/u)[0]);
}

const running = (not?: number) =>
  until('a running server', async () => {
    const pid = await serverPid();
    return pid !== not && pid;
  });

/** Kills the server and waits for the next one. */
async function fell(): Promise<number> {
  const pid = await running();
  process.kill(pid, 'SIGKILL');
  return await running(pid);
}

const explains = (document: TextDocument) =>
  until('a hover', async () => {
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, 'momentum'));
    return hovers.length > 0;
  });

describe('a language server that falls', function () {
  this.timeout(60_000);
  const dialogs = new Dialogs();
  let document: TextDocument;
  before(async () => {
    document = await openSpec('fallen.nnspec', FORECASTER);
    await problem(document, 'missing-return-sequences');
  });
  beforeEach(() => dialogs.open());
  afterEach(() => dialogs.close());
  after(closeAll);

  it('is started again, and knows what was typed meanwhile', async () => {
    await fell();
    await replace(document, 'LSTM(64)', 'LSTM(64, return_sequences=true)');
    await noProblem(document, 'missing-return-sequences');
    await explains(document);
    await replace(document, 'Dropout', 'Dropuot');
    await problem(document, 'unknown-layer');
    assert.deepEqual(dialogs.asked, []);
  });

  it('is left alone at its fifth end within three minutes, and comes back when that is asked for', async () => {
    for (let end = 2; end <= 4; end++) await fell();
    const last = await running();
    process.kill(last, 'SIGKILL');
    const { text, choices } = await dialogs.heard(/ended five times/u);
    assert.match(text, /Your files are unharmed/u);
    assert.deepEqual(choices, ['Restart the server', 'Show output']);
    assert.equal(await serverPid(), undefined);

    await commands.executeCommand('nnspec.restartServer');
    await running();
    await explains(document);
    await replace(document, 'Dropuot', 'Dropout');
    await noProblem(document, 'unknown-layer');
  });

  it('is started anew by the command', async () => {
    const before = await running();
    await commands.executeCommand('nnspec.restartServer');
    await running(before);
    await explains(document);
  });
});
