import type { Connection } from 'vscode-languageserver/node';
import type { OpenSpec } from './documents.ts';
import type { Session } from './session.ts';

/** What the answers of the server draw on. */
export interface Desk {
  readonly connection: Connection;
  /** An open document; `undefined` when the editor has not opened it. */
  open(uri: string): OpenSpec | undefined;
  /** The introduction of the editor; `undefined` before it. */
  session(): Session | undefined;
}
