import { unzipSync } from 'fflate';
import { reason } from '../../failure.ts';
import type { Arrays, NumberArray } from '../arrays.ts';
import { closest } from '../closest.ts';
import { DataError } from '../error.ts';
import { parseNpy } from './npy.ts';

/**
 * Reads the arrays of a `.npz` file (a zip of `.npy` files) that are asked for.
 *
 * @param wanted names of the arrays to read
 * @throws DataError when the file is cut off or no zip, or has no such array
 */
export function parseNpz(bytes: Uint8Array, file: string, wanted: readonly string[], x: string, y: string): Arrays {
  const names = new Set(wanted);
  const found: string[] = [];
  const files = unpack(bytes, file, (name) => {
    found.push(name);
    return names.has(name);
  });
  const arrays = new Map<string, NumberArray>();
  for (const name of names) {
    const packed = files[`${name}.npy`];
    if (!packed) throw noArray(file, name, found);
    arrays.set(name, parseNpy(packed, { file, column: name }));
  }
  return { kind: 'arrays', file, arrays, x, y };
}

/** The names of the arrays of a `.npz` file. @throws DataError when it is none */
export function namesIn(bytes: Uint8Array, file: string): readonly string[] {
  const found: string[] = [];
  unpack(bytes, file, (name) => {
    found.push(name);
    return false;
  });
  return found;
}

function unpack(bytes: Uint8Array, file: string, filter: (name: string) => boolean): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => filter(name.replace(/\.npy$/, '')) });
  } catch (error) {
    throw new DataError(
      { file },
      {
        message: {
          en: `the file is no \`.npz\`, or its end is missing (${reason(error)}).`,
          fr: `le fichier n'est pas un \`.npz\`, ou sa fin manque (${reason(error)}).`,
        },
        hint: {
          en: 'Download it again, or write it with `numpy.savez`.',
          fr: 'Téléchargez-le à nouveau, ou écrivez-le avec `numpy.savez`.',
        },
      },
      error,
    );
  }
}

function noArray(file: string, name: string, found: readonly string[]): DataError {
  const near = closest(name, found);
  const list = found.map((one) => `\`${one}\``).join(', ');
  return new DataError(
    { file },
    {
      message: {
        en: `there is no array \`${name}\`; the file has ${list}.`,
        fr: `il n'y a pas de tableau \`${name}\` ; le fichier contient ${list}.`,
      },
      hint: near
        ? { en: `Did you mean \`${near}\`?`, fr: `Vouliez-vous dire \`${near}\` ?` }
        : { en: 'Name the arrays: `npz("…", x="…", y="…")`.', fr: 'Nommez les tableaux : `npz("…", x="…", y="…")`.' },
    },
  );
}
