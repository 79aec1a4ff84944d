// An editor that starts a server, introduces itself, prints the server's process id and then only waits.
import { fork, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const [server = '', transport = ''] = process.argv.slice(2);

function connect() {
  if (transport === '--node-ipc') {
    const child = fork(server, [transport], { execArgv: [] });
    return { child, connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)) };
  }
  const child = spawn(process.execPath, [server, transport], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
  return { child, connection: createProtocolConnection(reader, writer) };
}

const { child, connection } = connect();
connection.listen();
await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
process.stdout.write(`${child.pid}\n`);
setInterval(() => undefined, 1_000);
