import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABILITIES } from './capabilities.ts';
import { SpecCache } from './documents.ts';
import { answerFeatures } from './features.ts';
import { Publisher } from './publisher.ts';
import { answerRequests } from './requests.ts';
import { beginSession, rulesOf, type Session } from './session.ts';

/** Settings are told when they change, to whoever asks for them. */
async function askForSettings({ tellsSettings }: Session, connection: Connection): Promise<void> {
  if (tellsSettings) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'nnspec' });
}

/** Serves one editor over a connection until it goes away. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const specs = new SpecCache();
  const publisher = new Publisher(connection, specs);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    session = beginSession(params);
    publisher.begin(session);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'NNSpec' } };
  });
  connection.onInitialized(async () => {
    if (session !== undefined) await askForSettings(session, connection);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const rules = rulesOf(settings);
    if (session === undefined || rules === undefined) return;
    session.rules = rules;
    for (const document of documents.all()) publisher.renew(document);
  });
  documents.onDidChangeContent(({ document }) => publisher.renew(document));
  documents.onDidClose(({ document }) => publisher.clear(document));

  const open = (uri: string) => {
    const document = documents.get(uri);
    return document && specs.of(document);
  };
  const desk = { connection, open, session: () => session };
  answerFeatures(desk);
  answerRequests(desk);
  documents.listen(connection);
  connection.listen();
}
