import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
} from 'vscode-languageserver/node';
import { Editor, messageOf, rangeOf, seen } from './support/editor.ts';

describe('diagnostics over a pipe', () => {
  let editor: Editor;

  before(async () => {
    editor = new Editor();
    await editor.initialize();
  });

  after(() => editor.close());

  it('name the rule and underline its place', async () => {
    const document = await editor.open('network {\n  Dense(8, input_shape=[4])\n  Desne(2)\n}\n');
    const [diagnostic, ...others] = await editor.diagnostics(document);
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.code, 'unknown-layer');
    assert.equal(diagnostic.source, 'nnspec');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.match(messageOf(diagnostic), /Did you mean `Dense`\?/);
    assert.deepEqual(diagnostic.range, rangeOf(document, 'Desne'));
  });

  it('follow each edit, sent as the piece that changed', async () => {
    const document = await editor.open('network {\n  Dense(8, input_shape=[4])\n}\n', 'file:///work/edits.nnspec');
    assert.deepEqual(await editor.diagnostics(document), []);
    await editor.replace(document, 'Dense', 'Dens');
    assert.deepEqual(seen(document, await editor.diagnostics(document)), ['unknown-layer: Dens']);
    await editor.replace(document, 'Dens', 'Dense');
    assert.deepEqual(await editor.diagnostics(document), []);
  });

  it('stand right after emoji, with CRLF line ends', async () => {
    const text = 'network {\r\n  Input(shape=["👩‍👩‍👧", 3]) -> LSTM(8) -> Dens(1)\r\n}\r\n';
    const document = await editor.open(text, 'file:///work/emoji.nnspec');
    assert.deepEqual(seen(document, await editor.diagnostics(document)), ['unknown-layer: Dens']);
    await editor.replace(document, '👩‍👩‍👧', '🕰️é');
    assert.deepEqual(seen(document, await editor.diagnostics(document)), ['unknown-layer: Dens']);
    await editor.replace(document, '\r\n  Input', '\r\n\r\n  # 🎉\r\n  Input');
    assert.deepEqual(seen(document, await editor.diagnostics(document)), ['unknown-layer: Dens']);
  });

  it('never end inside a letter of two units', async () => {
    const document = await editor.open('network { Dense(1) 🎉 }\n🎉', 'file:///work/pairs.nnspec');
    const diagnostics = await editor.diagnostics(document);
    assert.ok(diagnostics.length > 0);
    for (const { range } of diagnostics) assert.ok(document.getText(range).isWellFormed(), document.getText(range));
  });

  it('strike old names through', async () => {
    const text = 'network { Dense(1, input_shape=[4]) }\ntrain { optimizer = SGD(lr=0.1)  loss = mse }\n';
    const document = await editor.open(text, 'file:///work/old.nnspec');
    const old = (await editor.diagnostics(document)).find(({ range }) => document.getText(range) === 'lr');
    assert.equal(old?.code, 'deprecated-name');
    assert.equal(old.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(old.tags, [DiagnosticTag.Deprecated]);
  });

  it('lead to the places that they come from', async () => {
    const text = 'network {\n  Dense(8, input_shape=[4])\n  Dense(8, name="a")\n  Dense(8, name="a")\n}\n';
    const document = await editor.open(text, 'file:///work/related.nnspec');
    const twice = (await editor.diagnostics(document)).find(({ code }) => code === 'duplicate-layer-name');
    const [place] = twice?.relatedInformation ?? [];
    assert.equal(place?.location.uri, document.uri);
    assert.equal(place.location.range.start.line, rangeOf(document, '  Dense(8, name="a")\n  ').start.line);
  });

  it('have the severity that the settings give their rule, from the next change of the settings on', async () => {
    assert.deepEqual(editor.registered, ['workspace/didChangeConfiguration']);
    const document = await editor.open('network { Desne(1) }\n', 'file:///work/settings.nnspec');
    assert.equal((await editor.diagnostics(document))[0]?.severity, DiagnosticSeverity.Error);
    const set = async (rules: unknown) => {
      const before = editor.count(document);
      await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { nnspec: { rules } } });
      return editor.after(document, before);
    };
    assert.equal((await set({ 'unknown-layer': 'warning' }))[0]?.severity, DiagnosticSeverity.Warning);
    assert.deepEqual(await set({ 'unknown-layer': 'off' }), []);
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { nnspec: { rules: 'loud' } },
    });
    assert.equal((await set({}))[0]?.severity, DiagnosticSeverity.Error);
  });

  it('go away with the document', async () => {
    const document = await editor.open('network { Desne(1) }\n', 'file:///work/closed.nnspec');
    assert.equal((await editor.diagnostics(document)).length, 1);
    const before = editor.count(document);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: document.uri } });
    assert.deepEqual(await editor.after(document, before), []);
  });
});

describe('the code of a diagnostic', () => {
  const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };

  const href = async (params: object) => {
    const editor = new Editor();
    await editor.initialize(params);
    const document = await editor.open('network { Desne(1) }\n');
    const [diagnostic] = await editor.diagnostics(document);
    await editor.close();
    return diagnostic?.codeDescription?.href;
  };

  const options = { lang: 'en', trusted: false, rules: {}, rulesFolder: 'file:///product/docs/rules' };

  it('links to the page of its rule that the editor brought along, in the language of the editor', async () => {
    assert.equal(await href({ capabilities, initializationOptions: options }), 'file:///product/docs/rules/unknown-layer.md');
    assert.equal(
      await href({ capabilities, initializationOptions: { ...options, lang: 'fr' } }),
      'file:///product/docs/rules/fr/unknown-layer.md',
    );
  });

  it('links to nothing where the editor has no pages, or shows no links', async () => {
    const { rulesFolder: _without, ...bare } = options;
    assert.equal(await href({ capabilities, initializationOptions: bare }), undefined);
    assert.equal(await href({ capabilities }), undefined);
    assert.equal(await href({ initializationOptions: options }), undefined);
  });
});

describe('the language of the server', () => {
  const french = async (params: object) => {
    const editor = new Editor();
    await editor.initialize(params);
    const document = await editor.open('network { Desne(1) }\n');
    const [diagnostic] = await editor.diagnostics(document);
    await editor.close();
    return messageOf(diagnostic);
  };

  it('is what NNSpec’s extension says', async () => {
    assert.match(
      await french({ initializationOptions: { lang: 'fr', trusted: false, rules: {} }, locale: 'en' }),
      /Vouliez-vous/,
    );
  });

  it('is the editor’s locale where nothing else is said', async () => {
    assert.match(await french({ locale: 'fr-CA' }), /Vouliez-vous/);
    assert.match(await french({ locale: 'de' }), /Did you mean/);
    assert.match(await french({ initializationOptions: 'none' }), /Did you mean/);
  });
});
