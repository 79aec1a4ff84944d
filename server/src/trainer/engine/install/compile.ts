import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupFailure } from './failure.ts';
import { addonPath, libraryFolder, type Machine } from './paths.ts';
import { type Outcome, run } from './run.ts';

/** Where the C++ files of tfjs-node's addon and the headers of Node-API are. */
export interface NativeSources {
  /** Folder with `tfjs_backend.cc` and `tfjs_binding.cc`. */
  readonly binding: string;
  /** Folder with `node_api.h`. */
  readonly nodeHeaders: string;
}

const COMPILERS = ['g++', 'c++', 'clang++'];

const NO_COMPILER = new SetupFailure(
  {
    en: 'there is no C++ compiler. Install one: `apt-get install g++` (Debian, Ubuntu), `dnf install gcc-c++` (Fedora), `pacman -S gcc` (Arch)',
    fr: "il n'y a pas de compilateur C++. Installez-en un : `apt-get install g++` (Debian, Ubuntu), `dnf install gcc-c++` (Fedora), `pacman -S gcc` (Arch)",
  },
  { needsCompiler: true },
);

async function runCompiler(env: Machine['env'], args: readonly string[], signal: AbortSignal | undefined): Promise<Outcome> {
  for (const compiler of env.CXX ? [env.CXX] : COMPILERS) {
    try {
      return await run(compiler, args, { env: { ...env }, signal });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw NO_COMPILER;
}

/**
 * Compiles tfjs-node's addon against TensorFlow's C API and Node-API 8, which every Node from 16 on and VS Code provide.
 * @param folder the engine folder, with TensorFlow's libraries in place.
 * @param headers the folder of TensorFlow's C headers.
 */
export async function compileAddon(
  folder: string,
  headers: string,
  libraries: readonly string[],
  sources: NativeSources,
  machine: Machine,
  signal?: AbortSignal,
): Promise<void> {
  const addon = addonPath(folder);
  await mkdir(dirname(addon), { recursive: true });
  const { status, stderr } = await runCompiler(
    machine.env,
    [
      ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w', '-DNAPI_VERSION=8', '-DBUILDING_NODE_EXTENSION'],
      ...[`-I${sources.nodeHeaders}`, `-I${headers}`],
      ...[join(sources.binding, 'tfjs_backend.cc'), join(sources.binding, 'tfjs_binding.cc'), '-o', addon],
      ...[`-L${libraryFolder(folder)}`, ...libraries.map((name) => `-l:${name}`), '-static-libgcc'],
      ...['-Wl,-rpath,$ORIGIN/../../deps/lib', '-Wl,-s'],
    ],
    signal,
  );
  if (status === 0 && existsSync(addon)) return;
  const said = stderr.trim().split('\n').slice(-3).join(' / ') || `exit status ${status}`;
  throw new SetupFailure({
    en: `the C++ compiler failed: ${said}`,
    fr: `le compilateur C++ a échoué : ${said}`,
  });
}
