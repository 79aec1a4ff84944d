import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { download } from '../download.ts';
import { SetupFailure } from '../failure.ts';
import { addonPath, libraryFolder, type Machine, TFJS_NODE_VERSION, thisMachine } from '../paths.ts';
import type { Context } from '../progress.ts';
import { run } from '../run.ts';
import type { Source } from './source.ts';

const LIBTENSORFLOW_VERSION = '2.9.1';

interface StockFiles {
  readonly library: string;
  readonly addon: string;
}

/** The library's address under the storage, from tfjs-node's own `scripts/install.js`. */
function libraryPath({ platform, arch }: Machine): string | undefined {
  const usual = (system: string, type: string) =>
    `tensorflow/libtensorflow/libtensorflow-cpu-${system}-x86_64-${LIBTENSORFLOW_VERSION}.${type}`;
  const paths: Readonly<Record<string, string>> = {
    'linux-x64': usual('linux', 'tar.gz'),
    'linux-arm64': 'tf-builds/libtensorflow_r2_7_linux_arm64.tar.gz',
    'darwin-x64': usual('darwin', 'tar.gz'),
    'darwin-arm64': 'tf-builds/libtensorflow_r2_7_darwin_arm64_cpu.tar.gz',
    'win32-x64': usual('windows', 'zip'),
  };
  return paths[`${platform}-${arch}`];
}

/** Where the files are that tfjs-node's own installer takes; its variables for mirrors are honoured. */
export function stockFiles(machine: Machine = thisMachine): StockFiles | undefined {
  const { platform, env } = machine;
  const path = libraryPath(machine);
  if (path === undefined) return undefined;
  const storage = env.TFJS_NODE_CDN_STORAGE || env.CDN_STORAGE || 'https://storage.googleapis.com/';
  const [system, type] = platform === 'win32' ? ['windows', 'zip'] : [platform, 'tar.gz'];
  const addon = `tf-builds/pre-built-binary/napi-v8/${TFJS_NODE_VERSION}/CPU-${system}-${TFJS_NODE_VERSION}.${type}`;
  return { library: storage + path, addon: storage + addon };
}

/** The system's `tar` unpacks both kinds of archive: Windows has one too, which reads zip. */
async function unpack(archive: string, target: string, signal: AbortSignal | undefined): Promise<void> {
  await mkdir(target, { recursive: true });
  const { status, stderr } = await run('tar', ['-xf', archive, '-C', target], { signal });
  if (status === 0) return;
  await rm(archive, { force: true });
  throw new SetupFailure({
    en: `${basename(archive)} cannot be unpacked: ${stderr.trim()}`,
    fr: `${basename(archive)} ne se laisse pas décompresser : ${stderr.trim()}`,
  });
}

async function fetchAndUnpack(url: string, target: string, context: Context): Promise<void> {
  const name = basename(new URL(url).pathname);
  const file = join(context.downloads, name);
  await download({ url, name, file }, context);
  context.onProgress({ message: { en: `Unpacking ${name}`, fr: `Décompression de ${name}` } });
  await unpack(file, target, context.signal);
  await rm(file, { force: true });
}

/** The addon stands in a folder of its archive whose name depends on the system. */
async function fetchAddon(url: string, folder: string, context: Context): Promise<void> {
  const unpacked = join(folder, 'addon');
  await fetchAndUnpack(url, unpacked, context);
  const target = addonPath(folder);
  const found = (await readdir(unpacked, { recursive: true })).find((path) => basename(path) === basename(target));
  if (found === undefined)
    throw new SetupFailure({ en: 'the archive holds no addon', fr: "l'archive ne contient pas d'extension native" });
  await mkdir(dirname(target), { recursive: true });
  await rename(join(unpacked, found), target);
  await rm(unpacked, { recursive: true });
}

/** The files that tfjs-node's installer downloads: TensorFlow's C library and the prebuilt addon. */
export function stockSource(machine: Machine = thisMachine): Source {
  return {
    name: { en: "tfjs-node's own download", fr: 'le téléchargement propre à tfjs-node' },
    async install(folder, context) {
      const files = stockFiles(machine);
      if (files === undefined) {
        const system = `${machine.platform} ${machine.arch}`;
        throw new SetupFailure({ en: `there is none for ${system}`, fr: `il n'y en a pas pour ${system}` });
      }
      await fetchAndUnpack(files.library, join(folder, 'deps'), context);
      await fetchAddon(files.addon, folder, context);
      await rm(join(folder, 'deps', 'include'), { recursive: true, force: true });
      if (machine.platform === 'win32') {
        // Windows looks for a library beside the addon.
        await copyFile(join(libraryFolder(folder), 'tensorflow.dll'), join(dirname(addonPath(folder)), 'tensorflow.dll'));
      }
    },
  };
}
