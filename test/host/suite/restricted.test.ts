import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { commands, type Hover, workspace } from 'vscode';
import { Dialogs } from '../kit/dialogs.ts';
import { ask, folder, openFile, openSpec, placeOf, problem } from '../kit/spec.ts';
import { closeAll, panel, panels } from '../kit/tabs.ts';
import { FORECASTER } from '../kit/texts.ts';

describe('a folder that is not trusted', () => {
  const dialogs = new Dialogs();
  before(() => assert.equal(workspace.isTrusted, false));
  beforeEach(() => dialogs.open());
  afterEach(async () => {
    dialogs.close();
    await closeAll();
  });

  it('is edited in full: problems, hovers, summary', async () => {
    const document = await openSpec('stranger.nnspec', FORECASTER);
    await problem(document, 'missing-return-sequences');
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, 'momentum'));
    assert.equal(hovers.length, 1);
    await commands.executeCommand('nnspec.summary');
    await panel('nnspec.summary', 'Summary: stranger.nnspec');
  });

  it('is not trained: the command says why and where trust is given', async () => {
    await openFile('iris.nnspec');
    await commands.executeCommand('nnspec.train');
    const [asked] = dialogs.asked;
    assert.match(asked?.text ?? '', /not trusted, so NNSpec reads no data from it and trains nothing/u);
    assert.deepEqual(asked?.choices, ['Manage Trust']);
    assert.deepEqual(panels('nnspec.training'), []);
    assert.equal(existsSync(folder('runs')), false);
  });
});
