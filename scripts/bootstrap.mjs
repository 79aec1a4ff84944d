// The entry of every npm script: any Node from 18 on can run it. It installs what package-lock.json lists when that changed,
// makes sure of the pinned Node, then runs the wanted script with it. Nothing to do costs a few milliseconds.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WINDOWS = process.platform === 'win32';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const cache = join(root, '.cache');
const stampFile = join(modules, '.nnspec-installed');
const unfinished = join(cache, 'install-unfinished');
const lock = join(cache, 'install.lock');
const pinnedNode = join(modules, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');

function fail(message) {
  process.stderr.write(`\nnnspec: ${message}\n`);
  process.exit(1);
}

/** What the installation depends on: the lock file, the machine, and the pinned Node as it was checked. */
function stamp() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const node = existsSync(pinnedNode) ? String(statSync(pinnedNode).size) : 'none';
  return `${hash} ${process.platform}-${process.arch} node=${node}\n`;
}

function installed() {
  return existsSync(stampFile) && !existsSync(unfinished) && readFileSync(stampFile, 'utf8') === stamp();
}

/** The environment of npm and of the scripts: the pinned Node first, and the machine's proxy and certificates honoured. */
function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(modules, '.bin'), process.env[name] ?? ''].join(delimiter);
  return { NODE_USE_ENV_PROXY: '1', NODE_USE_SYSTEM_CA: '1', ...process.env, [name]: path };
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  if (cli?.endsWith('.js')) return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: WINDOWS });
}

function npmOrFail(args, advice) {
  const { status, error } = npm(args);
  if (status !== 0) fail(`\`npm ${args.join(' ')}\` failed${error ? ` (${error.message})` : ''}. ${advice}`);
}

function pinnedVersion() {
  if (!existsSync(pinnedNode)) return undefined;
  const { status, stdout } = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function isRightVersion(version) {
  return version !== undefined && Number(version.slice(1).split('.')[0]) >= 24;
}

/** npm's own scripts are off (.npmrc), so the package that carries Node's binary has to be asked for it. */
function installNode() {
  if (isRightVersion(pinnedVersion())) return;
  npmOrFail(
    ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'],
    'It fetches the binary of Node 24 that the scripts run on. Check the connection to the npm registry and run the command again.',
  );
  const version = pinnedVersion();
  if (!isRightVersion(version)) {
    fail(`The pinned Node at ${pinnedNode} ${version ? `is ${version}, not 24 or newer` : 'does not run'}.
Delete the folder node_modules and run the command again; on a system for which nodejs.org has no binary, install Node 24
yourself and run \`node scripts/<name>.ts\`.`);
  }
}

/** After an interrupted installation files may be missing inside a package: only `npm ci`, which starts anew, repairs that. */
function install() {
  const anew = existsSync(unfinished) || !existsSync(modules);
  process.stdout.write('nnspec: installing the packages of package-lock.json (once; one to two minutes)…\n');
  const started = Date.now();
  writeFileSync(unfinished, '');
  const args = anew ? ['ci'] : ['install', '--no-save'];
  npmOrFail(
    [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'Check the connection to the npm registry and run the command again: it goes on from here.',
  );
  installNode();
  writeFileSync(`${stampFile}.new`, stamp());
  renameSync(`${stampFile}.new`, stampFile);
  rmSync(unfinished, { force: true });
  process.stdout.write(`nnspec: packages installed in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock, or returns the process that has it. A lock whose process is gone is nobody's. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (pid > 0 && isAlive(pid)) return pid;
  const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
  if (pid > 0 || age > 2000) rmSync(lock, { force: true });
  return pid;
}

async function ensureInstalled() {
  if (installed()) return;
  mkdirSync(cache, { recursive: true });
  let told = false;
  for (let owner = takeLock(); owner !== undefined; owner = takeLock()) {
    if (!told && owner > 0) process.stdout.write(`nnspec: waiting for the installation of process ${owner}…\n`);
    told ||= owner > 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  if (!installed()) install();
  rmSync(lock, { force: true });
}

/** Runs the script in the foreground: signals of the terminal reach it directly, others are handed on. */
function runScript(script, args) {
  const child = spawn(pinnedNode, [script, ...args], { cwd: root, stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.on('error', (error) =>
    fail(`Node 24 did not start (${error.message}). Delete the folder node_modules and run the command again.`),
  );
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const [name = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.version} is too old: install Node 18 or newer (https://nodejs.org).`);
if (!/^[a-z-]+$/.test(name) || !existsSync(script)) fail(`There is no script "${name}". The README lists the commands.`);
await ensureInstalled();
runScript(script, args);
