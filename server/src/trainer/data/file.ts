import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, reason } from '../failure.ts';
import { DataError } from './error.ts';

/** Where paths of a spec lead from, and what they must not leave. */
export interface Folders {
  /** Absolute path of the spec. */
  readonly file: string;
  /** Absolute path of the folder that data paths must not leave. */
  readonly workspace: string;
  /** Where rows go that do not fit in memory; left out: where the system keeps such files. */
  readonly out?: string;
}

/** The real path of a file that a spec names. Symbolic links are resolved before it is said to be inside. */
export async function resolveInside(written: string, folders: Folders): Promise<string> {
  const real = await realInside(written, folders);
  if ((await stat(real)).isDirectory()) throw folderInstead(written);
  return real;
}

/** The real path of a folder that a spec names. */
export async function resolveFolder(written: string, folders: Folders): Promise<string> {
  const real = await realInside(written, folders);
  if (!(await stat(real)).isDirectory()) throw fileInstead(written);
  return real;
}

async function realInside(written: string, { file, workspace }: Folders): Promise<string> {
  const wanted = path.resolve(path.dirname(file), written);
  const [real, root] = await Promise.all([existing(wanted, written), realpath(workspace)]);
  if (!isInside(root, real)) throw outside(written, root);
  return real;
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

async function existing(wanted: string, written: string): Promise<string> {
  try {
    return await realpath(wanted);
  } catch (error) {
    throw errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' ? missing(written, wanted) : unreadable(written, error);
  }
}

const missing = (written: string, wanted: string): DataError =>
  new DataError(
    { file: written },
    {
      message: {
        en: `there is no such file; looked for \`${wanted}\`.`,
        fr: `ce fichier n'existe pas ; cherché en \`${wanted}\`.`,
      },
      hint: {
        en: 'Paths in a spec are relative to the folder of the spec.',
        fr: "Les chemins d'une description partent du dossier où elle se trouve.",
      },
    },
  );

const outside = (written: string, root: string): DataError =>
  new DataError(
    { file: written },
    {
      message: {
        en: `the file lies outside the workspace \`${root}\`, and is not read.`,
        fr: `le fichier est hors de l'espace de travail \`${root}\`, et n'est pas lu.`,
      },
      hint: {
        en: 'Copy it into the workspace, or open the folder that holds both. Symbolic links count by where they lead.',
        fr: "Copiez-le dans l'espace de travail, ou ouvrez le dossier qui contient les deux. Un lien symbolique compte pour l'endroit où il mène.",
      },
    },
  );

const folderInstead = (written: string): DataError =>
  new DataError(
    { file: written },
    {
      message: { en: 'this is a folder, where a file is wanted.', fr: "c'est un dossier, là où il faut un fichier." },
      hint: { en: 'Name the file in it.', fr: "Nommez le fichier qu'il contient." },
    },
  );

const fileInstead = (written: string): DataError =>
  new DataError(
    { file: written },
    {
      message: { en: 'this is a file, where a folder is wanted.', fr: "c'est un fichier, là où il faut un dossier." },
      hint: {
        en: 'Name the folder that holds a folder for each class.',
        fr: 'Nommez le dossier qui contient un dossier par classe.',
      },
    },
  );

/** A file that is there and cannot be read. */
export const unreadable = (written: string, error: unknown): DataError =>
  new DataError(
    { file: written },
    {
      message: { en: `the file cannot be read (${reason(error)}).`, fr: `le fichier ne peut pas être lu (${reason(error)}).` },
      hint: { en: 'Check its permissions.', fr: 'Vérifiez ses droits de lecture.' },
    },
    error,
  );
