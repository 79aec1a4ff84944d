import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The server's program, run from its source. */
export const SERVER = fileURLToPath(new URL('../../../server/src/lsp/main.ts', import.meta.url));

export const CAPABILITIES: InitializeParams['capabilities'] = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: { didChangeConfiguration: { dynamicRegistration: true } },
};

const started: ChildProcess[] = [];

// A test that failed before its goodbye must not keep the suite waiting for its server.
after(() => {
  for (const server of started) server.kill('SIGKILL');
});

/** An editor that talks to the real server over a real pipe. */
export class Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #listeners = new Set<() => void>();
  readonly registered: string[] = [];

  constructor(command: readonly string[] = [SERVER, '--stdio']) {
    this.process = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'inherit'] });
    started.push(this.process);
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      for (const listener of this.#listeners) listener();
    });
    this.connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      this.registered.push(...params.registrations.map(({ method }) => method));
    });
    this.connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
      ...params,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(text: string, uri = 'file:///work/a.nnspec'): Promise<TextDocument> {
    const document = TextDocument.create(uri, 'nnspec', 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'nnspec', version: 1, text },
    });
    return document;
  }

  /** Replaces a piece of a document, as typing does: only the piece is sent. */
  async replace(document: TextDocument, piece: string, text: string): Promise<void> {
    const change = { range: rangeOf(document, piece), text };
    const version = document.version + 1;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges: [change],
    });
    TextDocument.update(document, [change], version);
  }

  /** The diagnostics of a document's present text. */
  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.#published.findLast(({ uri, version }) => uri === document.uri && version === document.version);
      if (found) return found.diagnostics;
      await this.published();
    }
  }

  /** How often diagnostics of a document have come. */
  count({ uri }: TextDocument): number {
    return this.#published.filter((one) => one.uri === uri).length;
  }

  /** The diagnostics of a document that come after `count` others. */
  async after(document: TextDocument, count: number): Promise<Diagnostic[]> {
    while (this.count(document) <= count) await this.published();
    return this.#published.findLast(({ uri }) => uri === document.uri)?.diagnostics ?? [];
  }

  /** Resolves when diagnostics arrive next. */
  published(): Promise<void> {
    return new Promise((resolve) => {
      const listener = () => {
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  /** Says goodbye; gives the exit code. */
  async close(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await exited;
    this.connection.dispose();
    return code as number | null;
  }
}

/** Where a piece of text stands that occurs once. */
export function rangeOf(document: TextDocument, piece: string): Range {
  const text = document.getText();
  const start = text.indexOf(piece);
  if (start < 0 || text.indexOf(piece, start + 1) >= 0) throw new Error(`“${piece}” is wanted once in:\n${text}`);
  return { start: document.positionAt(start), end: document.positionAt(start + piece.length) };
}

/** The message of a diagnostic as text. */
export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}

/** Rules with the text that they underline: what a person sees. */
export function seen(document: TextDocument, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${code}: ${document.getText(range)}`);
}
