import type { Param } from '../../kit/param.ts';
import { text } from '../../kit/params.ts';

/** A path that the spec names; files with these endings are offered, for a folder none. */
export const path = (en: string, fr: string, ...files: readonly string[]): Param<string> =>
  text(
    { en, fr },
    {},
    {
      files,
      trap: {
        en: 'Relative to this file, and inside the workspace.',
        fr: 'Relatif à ce fichier, et à l’intérieur de l’espace de travail.',
      },
    },
  );

/** A table or another file, which may be packed. */
export const packedFile = (...files: readonly string[]): Param<string> =>
  path(
    'Path of the file; one packed with gzip is unpacked as it is read.',
    'Chemin du fichier ; s’il est compressé par gzip, il est décompressé à la lecture.',
    ...files,
    ...files.map((ending) => `${ending}.gz`),
  );
