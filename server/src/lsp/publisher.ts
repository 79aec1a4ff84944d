import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf } from './diagnostics.ts';
import type { SpecCache } from './documents.ts';
import type { Session } from './session.ts';

/**
 * Keeps the diagnostics of the open documents up to date. Changes that arrive together are answered once, after the
 * requests that came with them.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #specs: SpecCache;
  readonly #waiting = new Map<string, TextDocument>();
  #session: Session | undefined;

  constructor(connection: Connection, specs: SpecCache) {
    this.#connection = connection;
    this.#specs = specs;
  }

  begin(session: Session): void {
    this.#session = session;
  }

  /** A document was opened or changed, or its rules were. */
  renew(document: TextDocument): void {
    if (this.#waiting.size === 0) setImmediate(() => this.#publishAll());
    this.#waiting.set(document.uri, document);
  }

  /** A closed document has no problems to show. */
  clear({ uri }: TextDocument): void {
    this.#waiting.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #publishAll(): void {
    const documents = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const document of documents) this.#publish(document);
  }

  /** A fault here costs the diagnostics of this version, not the server. */
  #publish(document: TextDocument): void {
    if (this.#session === undefined) return;
    try {
      const diagnostics = diagnosticsOf(this.#specs.of(document), this.#session);
      void this.#connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
    } catch (error) {
      this.#connection.console.error(`diagnostics of ${document.uri}: ${error instanceof Error ? error.stack : error}`);
    }
  }
}
