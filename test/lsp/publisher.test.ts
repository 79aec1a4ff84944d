import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SpecCache } from '../../server/src/lsp/documents.ts';
import { Publisher } from '../../server/src/lsp/publisher.ts';
import type { Session } from '../../server/src/lsp/session.ts';

const SESSION: Session = {
  lang: 'en',
  rules: {},
  trusted: false,
  folders: [],
  pageOf: () => undefined,
  related: true,
  snippets: true,
  tellsSettings: false,
  watchesFiles: false,
};

/** Reads no text that has “poison” in it. */
class Poisoned extends SpecCache {
  override of(document: TextDocument) {
    if (document.getText().includes('poison')) throw new Error('a fault of the server');
    return super.of(document);
  }
}

function desk() {
  const [published, told]: [PublishDiagnosticsParams[], string[]] = [[], []];
  const connection = {
    sendDiagnostics: (params: PublishDiagnosticsParams) => void published.push(params),
    console: { error: (text: string) => void told.push(text) },
  } as unknown as Connection;
  const publisher = new Publisher(connection, new Poisoned());
  publisher.begin(SESSION);
  return { publisher, published, told };
}

const spec = (uri: string, text: string, version = 1) => TextDocument.create(uri, 'nnspec', version, text);

describe('publishing diagnostics', () => {
  it('answers changes that come together once, with the last', async () => {
    const { publisher, published } = desk();
    publisher.renew(spec('a', 'network { Desne(1) }', 1));
    publisher.renew(spec('a', 'network { Dense(1, input_shape=[2]) }', 2));
    publisher.renew(spec('b', 'network { Desne(1) }', 1));
    await nextTurn();
    assert.deepEqual(
      published.map(({ uri, version, diagnostics }) => [uri, version, diagnostics.length]),
      [
        ['a', 2, 0],
        ['b', 1, 1],
      ],
    );
  });

  it('loses the answer to one text by a fault, tells it, and goes on with the others', async () => {
    const { publisher, published, told } = desk();
    publisher.renew(spec('a', 'poison'));
    publisher.renew(spec('b', 'let a = 1'));
    await nextTurn();
    assert.deepEqual(
      published.map(({ uri }) => uri),
      ['b'],
    );
    assert.match(told.join(), /^diagnostics of a: Error: a fault of the server/);
    publisher.renew(spec('a', 'let a = 1', 2));
    await nextTurn();
    assert.equal(published.at(-1)?.uri, 'a');
  });

  it('publishes nothing of a document that was closed in the meantime, but that it is clean', async () => {
    const { publisher, published } = desk();
    const document = spec('a', 'network { Desne(1) }');
    publisher.renew(document);
    publisher.clear(document);
    await nextTurn();
    assert.deepEqual(published, [{ uri: 'a', diagnostics: [] }]);
  });
});
