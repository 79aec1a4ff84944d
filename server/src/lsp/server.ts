import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { METHODS, trustNotice } from '../protocol/index.ts';
import { CAPABILITIES } from './capabilities.ts';
import { Scout } from './data/scout.ts';
import { SpecCache } from './documents.ts';
import { answerFeatures } from './features.ts';
import { Publisher } from './publisher.ts';
import { answerRequests } from './requests.ts';
import { beginSession, rulesOf, type Session } from './session.ts';
import { surroundings } from './surroundings.ts';

/** Specs that others import, and the files of data. */
const WATCHED = '**/*.{nnspec,csv,tsv,jsonl,parquet,npz,npy,idx,gz,safetensors}';

/** Settings and files are told of when they change, to whoever asks for that. */
async function askForSettings({ tellsSettings, watchesFiles }: Session, connection: Connection): Promise<void> {
  const { client } = connection;
  if (tellsSettings) await client.register(DidChangeConfigurationNotification.type, { section: 'nnspec' });
  if (watchesFiles) await client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
}

/** Serves one editor over a connection until it goes away. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;
  const scout = new Scout((uri) => {
    const document = documents.get(uri);
    if (document) publisher.renew(document);
  });
  const specs = new SpecCache(
    surroundings(
      () => documents.all(),
      () => session,
      scout,
    ),
  );
  const publisher = new Publisher(connection, specs);
  /** A change in one file may change what those mean that import it. */
  const renewImporting = (changed?: TextDocument): void => {
    for (const document of documents.all()) if (document !== changed && specs.mayImport(document)) publisher.renew(document);
  };

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
  connection.onNotification(METHODS.trust, (params: unknown) => {
    if (session === undefined) return;
    session.trusted = trustNotice(params).trusted;
    for (const document of documents.all()) publisher.renew(document);
  });
  // A file that was imported, or data that were looked into, may be another.
  connection.onDidChangeWatchedFiles(() => {
    for (const document of documents.all()) publisher.renew(document);
  });
  documents.onDidChangeContent(({ document }) => {
    publisher.renew(document);
    renewImporting(document);
  });
  documents.onDidClose(({ document }) => {
    publisher.clear(document);
    scout.forget(document.uri);
    renewImporting(document);
  });

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
