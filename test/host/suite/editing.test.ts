import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  MarkdownString,
  Range,
  type SignatureHelp,
  SnippetString,
  type TextDocument,
  window,
} from 'vscode';
import { ask, openFile, openSpec, placeOf, problem } from '../kit/spec.ts';
import { closeAll } from '../kit/tabs.ts';
import { FORECASTER } from '../kit/texts.ts';
import { until } from '../kit/wait.ts';

async function hoverOn(document: TextDocument, text: string): Promise<string> {
  const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, text));
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))).join('\n');
}

/** What is proposed after a piece of the text. */
async function proposals(document: TextDocument, after: string): Promise<readonly CompletionItem[]> {
  const place = placeOf(document, after, 'end');
  const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', document.uri, place, undefined, 30);
  return items;
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => (typeof label === 'string' ? label : label.label));

const named = (items: readonly CompletionItem[], name: string) => {
  const found = items[labels(items).indexOf(name)];
  assert.ok(found, `\`${name}\` is not among ${labels(items).join(', ')}`);
  return found;
};

const inserted = ({ insertText }: CompletionItem) => (insertText instanceof SnippetString ? insertText.value : insertText);

describe('help while one types', () => {
  let document: TextDocument;
  before(async () => {
    document = await openSpec('help.nnspec', FORECASTER);
    await problem(document, 'missing-return-sequences');
  });
  after(closeAll);

  it('explains a hyperparameter: formula, default, and what it comes to in this file', async () => {
    const text = await hoverOn(document, 'momentum');
    assert.match(text, /\*\*`momentum`\*\*.*default 0/u);
    assert.match(text, /v ← momentum · v − lr · g/u);
    assert.match(text, /\*\*Here\*\* with .*0\.1.*\*\*1\.0\*\*/u);
    assert.match(text, /https:\/\/keras\.io\//u);
  });

  it('explains a layer with its shapes', async () => {
    const text = await hoverOn(document, 'LSTM');
    assert.match(text, /\*\*`LSTM`\*\*/u);
    assert.match(text, /\[batch, 64\]/u);
  });

  it('says nothing about a place without meaning', async () => {
    const spaced = await openSpec('blank.nnspec', `${FORECASTER}\n\n`);
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', spaced.uri, spaced.positionAt(spaced.getText().length));
    assert.deepEqual(hovers, []);
  });

  it('proposes layers in a network, with documentation', async () => {
    const begun = await openSpec('layers.nnspec', FORECASTER.replace('  Dense(1)', '  De'));
    const items = await proposals(begun, '\n  De');
    const dense = named(items, 'Dense');
    assert.ok(dense.documentation instanceof MarkdownString);
    assert.match(dense.documentation.value, /activation\(x · kernel \+ bias\)/u);
    assert.match(String(inserted(dense)), /^Dense/u);
  });

  it('proposes the arguments of a layer, those that are missing', async () => {
    const begun = await openSpec('arguments.nnspec', FORECASTER.replace('Dense(1)', 'Dense(1, )'));
    const items = await proposals(begun, 'Dense(1, ');
    assert.match(String(inserted(named(items, 'activation'))), /^activation=/u);
    assert.ok(!labels(items).includes('units'), '`units` is given already');
  });

  it('proposes the values of an argument', async () => {
    const begun = await openSpec('values.nnspec', FORECASTER.replace('Dense(1)', 'Dense(1, activation=)'));
    const items = await proposals(begun, 'activation=');
    for (const name of ['relu', 'sigmoid', 'softmax', 'tanh']) named(items, name);
  });

  it('proposes settings with a hole for their value', async () => {
    const begun = await openSpec('settings.nnspec', FORECASTER.replace('  epochs     = 2', '  ep'));
    const epochs = named(await proposals(begun, '\n  ep'), 'epochs');
    assert.match(String(inserted(epochs)), /^epochs = /u);
    assert.ok(epochs.insertText instanceof SnippetString);
  });

  it('shows the parameters of the call that is being written', async () => {
    const begun = await openSpec('signature.nnspec', FORECASTER.replace('Dense(1)', 'Dense(1, '));
    const help = await ask<SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      begun.uri,
      placeOf(begun, 'Dense(1, ', 'end'),
      '(',
    );
    assert.match(help.signatures[0]?.label ?? '', /^Dense\(units, activation/u);
  });

  it('outlines networks, layers and settings', async () => {
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['forecaster', 'train'],
    );
    const [network, train] = symbols;
    assert.ok(network?.children.some(({ name, detail }) => name === 'dropout' && detail.startsWith('Dropout')));
    assert.ok(train?.children.some(({ name }) => name === 'batch_size'));
  });

  it('offers to train and to summarise above the blocks', async () => {
    const iris = await openFile('iris.nnspec');
    const lenses = await until('lenses', async () => {
      const found = await ask<CodeLens[]>('vscode.executeCodeLensProvider', iris.uri, 10);
      return found.length > 0 && found;
    });
    const seen = lenses.map(({ range, command }) => [
      iris.lineAt(range.start).text.split(' ')[0],
      command?.title,
      command?.command,
    ]);
    assert.deepEqual(seen, [
      ['network', 'Summary', 'nnspec.summary'],
      ['train', '▶ Train', 'nnspec.train'],
    ]);
  });

  it('comments a line out as the language does', async () => {
    const spec = await openSpec('comment.nnspec', FORECASTER);
    const place = placeOf(spec, 'LSTM(64)');
    await window.showTextDocument(spec, { selection: new Range(place, place) });
    await commands.executeCommand('editor.action.commentLine');
    assert.match(spec.getText(), /^ {2}# LSTM\(64\)$/mu);
  });
});
