// `npm run editor`: VS Code on the samples with the extension loaded: the desktop's where there is one, else in the browser.
import { join } from 'node:path';
import { buildProduct } from './build/build.ts';
import { startServer, workbenchUrl } from './editor-host/server.ts';
import { installEditorHost } from './editor-host/setup.ts';
import { exec } from './lib/exec.ts';
import { at, CACHE, ROOT } from './lib/paths.ts';
import { fail, say } from './lib/print.ts';
import { onPath } from './lib/system.ts';

const DEFAULT_PORT = 8765;
const folder = at('samples');

async function desktop(code: string): Promise<void> {
  const { status } = await exec(code, [`--extensionDevelopmentPath=${ROOT}`, folder]);
  if (status !== 0) throw new Error(`${code} ended with ${status}`);
  say('VS Code is open on samples/: open `digits.nnspec` and press "Train" above its `train` block.');
}

async function browser(): Promise<void> {
  await installEditorHost();
  const data = join(CACHE, 'editor');
  const server = await startServer({
    userDataDir: join(data, 'user'),
    extensionsDir: join(data, 'extensions'),
    port: Number(process.env.PORT ?? DEFAULT_PORT),
  });
  const payload = [
    ['extensionDevelopmentPath', ROOT],
    ['openFile', at('samples/digits.nnspec')],
    ['skipWelcome', 'true'],
  ] as const;
  say(`VS Code runs here; open it in a browser (Ctrl+C ends it):\n\n  ${workbenchUrl(server.port, { folder, payload })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
}

try {
  await buildProduct();
  const code = onPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  await (code === undefined ? browser() : desktop(code));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
