import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compileAddon, type NativeSources } from '../compile.ts';
import { download } from '../download.ts';
import { SetupFailure } from '../failure.ts';
import { libraryFolder, type Machine, thisMachine } from '../paths.ts';
import type { Context } from '../progress.ts';
import { unzip } from '../zip.ts';
import { findByHash, packageIndex } from './package-index.ts';
import type { Source } from './source.ts';

/** A file of the Python package index, known by its hash. */
export interface Wheel {
  readonly project: string;
  readonly version: string;
  readonly sha256: string;
}

/** The wheel for CPython 3.11 on Linux x64. Only its C++ libraries and C headers are used, so that no Python is needed. */
export const TENSORFLOW_WHEEL: Wheel = {
  project: 'tensorflow-cpu',
  version: '2.15.1',
  sha256: '54660c074d7241a503e81edfd9f5ef5af88f64051b72e2945f26318c790f2d26',
};

const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
const HEADERS = 'tensorflow/include/';
const WANTED_HEADER =
  /^tensorflow\/c\/[^/]+\.h$|^tensorflow\/c\/eager\/c_api\.h$|^(?!external).*(platform\/ctstring(_internal)?|\/c\/tsl_status)\.h$/;

/** Where a member of the wheel goes: the libraries to their place, the headers that the addon includes beside them. */
function placeIn(folder: string, headers: string): (member: string) => string | undefined {
  return (member) => {
    const library = LIBRARIES.find((name) => member === `tensorflow/${name}`);
    if (library !== undefined) return join(libraryFolder(folder), library);
    const header = member.startsWith(HEADERS) ? member.slice(HEADERS.length) : '';
    return WANTED_HEADER.test(header) ? join(headers, header) : undefined;
  };
}

async function fetchWheel(wheel: Wheel, machine: Machine, context: Context): Promise<string> {
  const url = await findByHash(await packageIndex(machine.env), wheel.project, wheel.sha256, context.signal);
  const name = `${wheel.project} ${wheel.version}`;
  const file = join(context.downloads, `${wheel.project}-${wheel.version}-${wheel.sha256.slice(0, 12)}.whl`);
  await download({ url, name, file, sha256: wheel.sha256 }, context);
  return file;
}

/** TensorFlow's library out of the Python wheel; the addon is compiled from tfjs-node's two C++ files. Linux x64 only. */
export function wheelSource(sources: NativeSources, wheel = TENSORFLOW_WHEEL, machine: Machine = thisMachine): Source {
  return {
    name: { en: `the Python wheel ${wheel.project} ${wheel.version}`, fr: `la roue Python ${wheel.project} ${wheel.version}` },
    async install(folder, context) {
      if (machine.platform !== 'linux' || machine.arch !== 'x64') {
        throw new SetupFailure({ en: 'it serves Linux x64 only', fr: 'elle ne sert que Linux x64' });
      }
      const file = await fetchWheel(wheel, machine, context);
      context.onProgress({ message: { en: 'Unpacking the libraries', fr: 'Décompression des bibliothèques' } });
      const headers = join(folder, 'include');
      const taken = await unzip(file, placeIn(folder, headers));
      const missing = LIBRARIES.filter((name) => !taken.includes(`tensorflow/${name}`));
      if (missing.length > 0) throw new SetupFailure({ en: `it lacks ${missing}`, fr: `il y manque ${missing}` });
      context.onProgress({ message: { en: 'Compiling the addon', fr: "Compilation de l'extension native" } });
      await compileAddon(folder, headers, LIBRARIES, sources, machine, context.signal);
      await rm(headers, { recursive: true });
      await rm(file, { force: true });
    },
  };
}
