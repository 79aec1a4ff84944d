import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec } from '../lib/exec.ts';
import { CACHE } from '../lib/paths.ts';
import { say, seconds } from '../lib/print.ts';

/** code-server 4.139.1 carries the server of VS Code 1.139.1, whose extension host runs the Node 24 that is pinned here. */
const CODE_SERVER = 'code-server@4.139.1';
const RIPGREP = '@vscode/ripgrep-linux-x64@1.18.0';

/** Where the editor host is. */
export interface HostPaths {
  /** The folder of VS Code's server, with `out/server-main.js`. */
  readonly root: string;
  /** The program that starts it. */
  readonly server: string;
}

const FOLDER = join(CACHE, 'editor-host', CODE_SERVER.replace('@', '-'));
const NPM_LIMIT_MS = 600_000;

export const hostPaths: HostPaths = {
  root: join(FOLDER, 'lib', 'vscode'),
  server: join(FOLDER, 'lib', 'vscode', 'out', 'server-main.js'),
};

async function must(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { status, output } = await exec(program, args, { cwd, output: 'collect', timeout: NPM_LIMIT_MS });
  if (status !== 0)
    throw new Error(`the editor host could not be set up: \`${program} ${args.join(' ')}\` failed:\n${output.slice(-2000)}`);
}

/** A package's files without its own installer, which asks for more than is needed here. */
async function unpack(packed: string, target: string, members: readonly string[] = []): Promise<void> {
  const folder = await mkdtemp(join(target, '.pack-'));
  await must('npm', ['pack', '--silent', '--ignore-scripts', packed], folder);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm left no archive of ${packed}`);
  await must('tar', ['-xzf', join(folder, archive), '-C', target, '--strip-components=1', ...members], folder);
  await rm(folder, { recursive: true });
}

/** The search program of VS Code comes in a package of its own; its installer would download it elsewhere. */
async function addRipgrep(vscode: string, work: string): Promise<void> {
  const target = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  const from = join(work, 'ripgrep');
  await mkdir(from);
  await unpack(RIPGREP, from);
  await mkdir(target, { recursive: true });
  await rename(join(from, 'bin', 'rg'), join(target, 'rg'));
  await chmod(join(target, 'rg'), 0o755);
}

async function build(work: string): Promise<void> {
  const next = join(work, 'host');
  await mkdir(next);
  await unpack(CODE_SERVER, next, ['package/lib/vscode', 'package/package.json']);
  const vscode = join(next, 'lib', 'vscode');
  await must('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], vscode);
  await addRipgrep(vscode, work);
  await rm(join(vscode, 'node_modules.asar'), { recursive: true, force: true });
  await symlink('node_modules', join(vscode, 'node_modules.asar'));
  await writeFile(join(next, '.complete'), `${CODE_SERVER}\n`);
  await rm(FOLDER, { recursive: true, force: true });
  await rename(next, FOLDER);
}

/**
 * Makes sure of VS Code's server (Linux and macOS). What an interrupted set-up left is thrown away; a complete one appears by rename.
 * @throws Error saying what failed.
 */
export async function installEditorHost(): Promise<HostPaths> {
  if (existsSync(join(FOLDER, '.complete'))) return hostPaths;
  const started = performance.now();
  say('setting the editor host up (once): VS Code 1.139, about 660 MB on disk…');
  const parent = join(CACHE, 'editor-host');
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, '.new-'));
  try {
    await build(work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say(`editor host ready after ${seconds(started)}`);
  return hostPaths;
}
