import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';
import { keepYoung } from './young.ts';

/** What a write to an editor that has gone fails with. */
const GONE: readonly unknown[] = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_IPC_CHANNEL_CLOSED'];

/** A fault that nobody waited for: it is told, and the server goes on. Without an editor there is nobody to tell. */
function survive(connection: Connection): void {
  const tell = (error: unknown) => {
    if (error instanceof Error && 'code' in error && GONE.includes(error.code)) process.exit(1);
    connection.console.error(error instanceof Error ? `${error.stack}` : String(error));
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

/**
 * Serves the editor that started this process, over the transport on its command line: `--node-ipc` from VS Code, `--stdio`
 * from other editors. Ends when the editor says so or goes away.
 */
export function startServer(): void {
  keepYoung();
  const connection = createConnection(ProposedFeatures.all);
  process.once('disconnect', () => process.exit(1));
  survive(connection);
  serve(connection);
}
