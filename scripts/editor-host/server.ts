import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostPaths } from './setup.ts';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;

export interface ServerOptions {
  readonly userDataDir: string;
  readonly extensionsDir: string;
  /** Added to the settings of a fresh user folder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether folders must be trusted first, as on the desktop. Default: no. */
  readonly workspaceTrust?: boolean;
  /** Display language, when its language pack is installed. */
  readonly locale?: string;
  /** Default: any free port. */
  readonly port?: number;
  /** Called with everything that the server writes. */
  readonly onLog?: (text: string) => void;
}

/** A running server of VS Code. */
export interface RunningServer {
  readonly port: number;
  readonly process: ChildProcess;
  log(): string;
  stop(): Promise<void>;
}

/** Quiet, and nothing saved by itself: the web's default would write every edit of a test to disk. */
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.hover.delay': 100,
};

async function writeSettings({
  userDataDir,
  extensionsDir,
  settings = {},
  workspaceTrust = false,
}: ServerOptions): Promise<void> {
  const file = join(userDataDir, 'User', 'settings.json');
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  await mkdir(extensionsDir, { recursive: true });
  if (existsSync(file)) return;
  const all = { ...QUIET_SETTINGS, 'security.workspace.trust.enabled': workspaceTrust, ...settings };
  await writeFile(file, JSON.stringify(all, null, 2));
}

function launch(options: ServerOptions): ChildProcess {
  const { userDataDir, extensionsDir, port = 0, env = process.env, workspaceTrust = false, locale } = options;
  const args = [
    ...[hostPaths.server, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-telemetry'],
    ...['--server-data-dir', join(userDataDir, 'server'), '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    // Without it the workbench takes no extension under development from its address.
    '--enable-smoke-test-driver',
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(locale === undefined ? [] : ['--locale', locale]),
  ];
  const quiet = { ...env, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };
  return spawn(process.execPath, args, { env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await gone;
  clearTimeout(last);
}

function portOf(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const give = (error: Error) => {
      clearTimeout(limit);
      reject(error);
    };
    const limit = setTimeout(() => give(new Error(`VS Code's server did not start in a minute:\n${log()}`)), START_LIMIT_MS);
    const look = () => {
      const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('error', give);
    child.once('exit', (code) => give(new Error(`VS Code's server ended with ${code}:\n${log()}`)));
  });
}

/**
 * Starts VS Code's server on this machine alone.
 * @throws Error with what the server wrote, when it does not start.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (!existsSync(hostPaths.server))
    throw new Error(`there is no VS Code server in ${hostPaths.root}: call installEditorHost() first`);
  await writeSettings(options);
  const child = launch(options);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      options.onLog?.(chunk);
    });
  }
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  const log = () => text;
  try {
    return { port: await portOf(child, log), process: child, log, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** What the address of a workbench says. Paths are absolute. */
export interface Workbench {
  readonly folder?: string;
  readonly workspace?: string;
  /** Settings of the window by name: `extensionDevelopmentPath`, `extensionTestsPath`, `openFile`, `skipWelcome` … */
  readonly payload?: readonly (readonly [name: string, value: string])[];
}

const PATHS = ['extensionDevelopmentPath', 'extensionTestsPath', 'openFile'];

/** The address of a window. */
export function workbenchUrl(port: number, { folder, workspace, payload = [] }: Workbench): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (workspace !== undefined) url.searchParams.set('workspace', workspace);
  else if (folder !== undefined) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  const settings = payload.map(([name, value]) => [name, PATHS.includes(name) ? remote(value) : value]);
  if (settings.length > 0) url.searchParams.set('payload', JSON.stringify(settings));
  return url.href;
}
