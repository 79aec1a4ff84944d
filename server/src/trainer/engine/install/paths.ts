import { homedir } from 'node:os';
import { join } from 'node:path';

/** The version of `@tensorflow/tfjs-node` whose kernels and addon are used. */
export const TFJS_NODE_VERSION = '4.22.0';

/** What of a process decides where things lie. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const thisMachine: Machine = { platform: process.platform, arch: process.arch, env: process.env };

/** The folder of this user for what can be made again, after the habits of the system. */
export function cacheFolder({ platform, env }: Machine = thisMachine): string {
  const home = env.HOME ?? homedir();
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'nnspec');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'nnspec');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'nnspec');
}

/**
 * The folder of the native engine: `lib/napi-v8/tfjs_binding.node` and TensorFlow's libraries in `deps/lib`. The variable
 * `NNSPEC_ENGINE` names another one.
 */
export function engineFolder(machine: Machine = thisMachine): string {
  const { platform, arch, env } = machine;
  return env.NNSPEC_ENGINE || join(cacheFolder(machine), 'engine', `tfjs-node-${TFJS_NODE_VERSION}-${platform}-${arch}`);
}

/** The addon in an engine folder; it finds TensorFlow's libraries relative to itself. */
export function addonPath(folder: string): string {
  return join(folder, 'lib', 'napi-v8', 'tfjs_binding.node');
}

/** The folder of TensorFlow's libraries in an engine folder. */
export function libraryFolder(folder: string): string {
  return join(folder, 'deps', 'lib');
}
