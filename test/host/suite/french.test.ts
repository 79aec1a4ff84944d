import assert from 'node:assert/strict';
import { type CodeLens, commands, env, type Hover, MarkdownString } from 'vscode';
import { Dialogs } from '../kit/dialogs.ts';
import { happened, newRun } from '../kit/runs.ts';
import { ask, openSpec, placeOf, problem } from '../kit/spec.ts';
import { closeAll, panel } from '../kit/tabs.ts';
import { FORECASTER, irisSpec } from '../kit/texts.ts';

describe('VS Code en français', function () {
  this.timeout(60_000);
  const dialogs = new Dialogs();
  before(() => assert.match(env.language, /^fr/u));
  beforeEach(() => dialogs.open());
  afterEach(async () => {
    dialogs.close();
    await closeAll();
  });

  it('dit en français ce qui ne va pas, et ce que fait un hyperparamètre', async () => {
    const document = await openSpec('pile.nnspec', FORECASTER);
    const { diagnostic } = await problem(document, 'missing-return-sequences');
    assert.match(diagnostic.message, /attend une séquence.*ne rend que sa dernière sortie.*Mettez `return_sequences=true`/su);
    const [hover] = await ask<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, 'momentum'));
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof MarkdownString);
    assert.match(content.value, /0 par défaut[\s\S]*\*\*Ici\*\*/u);
  });

  it('propose d’entraîner, et refuse en français un fichier qui a une erreur', async () => {
    const document = await openSpec('faux.nnspec', FORECASTER);
    await problem(document, 'missing-return-sequences');
    const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Résumé', '▶ Entraîner'],
    );
    await commands.executeCommand('nnspec.train');
    const { choices } = await dialogs.heard(/Le fichier a une erreur, rien n’a été entraîné : /u);
    assert.deepEqual(choices, ['Afficher les problèmes']);
  });

  it('montre l’entraînement en français', async () => {
    await openSpec('fleurs.nnspec', irisSpec({ epochs: 1 }));
    await commands.executeCommand('nnspec.train');
    await panel('nnspec.training', 'Entraînement : flowers');
    assert.equal((await happened(await newRun('fleurs'), 'end')).status, 'completed');
  });
});
