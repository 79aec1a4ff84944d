import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config, Configured, DataPlan, NetworkPlan, Plan } from '../../../protocol/index.ts';
import { errorCode, Failure, reason } from '../../failure.ts';

const KINDS: Readonly<Record<string, string>> = {
  csv: 'csv',
  txt: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  npz: 'npz',
  npy: 'npy',
  png: 'images',
  jpg: 'images',
  jpeg: 'images',
};

/** What is read for predictions, or with its targets for an evaluation. */
export interface NewFiles {
  /** As they were given. */
  readonly files: readonly string[];
  /** The folder from which relative ones lead. */
  readonly folder: string;
  /** The folder of what stands for the file `-`. */
  readonly stdin?: string;
  readonly targets: boolean;
  /** Which arrays of a file are read; `null`: those that the run was trained on. */
  readonly x: string | null;
  readonly y: string | null;
}

/** The same files, with `-` in the folder of what came in on standard input. */
export function withInput<T extends NewFiles>(wish: T): T {
  const { files, folder, stdin } = wish;
  if (stdin === undefined || !files.includes('-')) return wish;
  return { ...wish, folder: stdin, files: files.map((file) => (file === '-' ? file : path.resolve(folder, file))) };
}

/** @throws Failure when there is no such file */
async function isFolder(file: string, folder: string): Promise<boolean> {
  try {
    return (await stat(path.resolve(folder, file))).isDirectory();
  } catch (error) {
    throw errorCode(error) === undefined ? error : notThere(file, error);
  }
}

/** `csv` for `new.csv.gz`; what the run was trained on when the name says nothing. */
async function kindOf(file: string, folder: string, { source }: DataPlan): Promise<string> {
  if (await isFolder(file, folder)) return 'images';
  const extension = path.extname(file.replace(/\.gz$/i, '')).slice(1).toLowerCase();
  const kind = source.name === 'idx' ? 'idx' : (KINDS[extension] ?? source.name);
  if (kind === 'generate') throw unknownKind(file);
  return kind;
}

/** Height, width and channels as the network takes them. */
const pictureSize = ({ inputs }: NetworkPlan): Config => {
  const [, height, width, channels] = inputs[0]?.shape ?? [];
  return { size: [height ?? 32, width ?? 32], channels: channels ?? 3 };
};

/** The source that new files are read with: the run's own, with the files in the place of its own. */
export async function newSource({ data, network }: Plan, { files, folder, targets, x, y }: NewFiles): Promise<Configured> {
  const [file = '', other = ''] = files;
  const name = await kindOf(file, folder, data);
  if (targets && (name === 'idx' || name === 'npy') && other === '') throw noLabels(file);
  const known: Config = name === data.source.name ? data.source.config : {};
  switch (name) {
    case 'idx':
      return { name, config: { images: file, labels: other } };
    case 'npy':
      return { name, config: { x: file, y: other } };
    case 'npz':
      return { name, config: { ...known, file, ...(x === null ? {} : { x }), ...(y === null ? {} : { y }) } };
    case 'images':
      return { name, config: { ...pictureSize(network), ...known, folder: file } };
    default:
      return { name, config: { ...known, file } };
  }
}

const notThere = (file: string, cause: unknown): Failure =>
  new Failure(
    {
      message: {
        en: `\`${file}\` cannot be read (${reason(cause)}).`,
        fr: `\`${file}\` ne peut pas être lu (${reason(cause)}).`,
      },
      hint: {
        en: 'Check the name, and the folder that the command runs in.',
        fr: 'Vérifiez le nom, et le dossier d’où part la commande.',
      },
    },
    cause,
  );

const noLabels = (file: string): Failure =>
  new Failure({
    message: {
      en: `\`${file}\` holds samples without their labels.`,
      fr: `\`${file}\` contient des échantillons sans leurs étiquettes.`,
    },
    hint: {
      en: 'Give the file of the labels after it: `nnspec evaluate RUN samples labels`.',
      fr: 'Donnez ensuite le fichier des étiquettes : `nnspec evaluate RUN échantillons étiquettes`.',
    },
  });

const unknownKind = (file: string): Failure =>
  new Failure({
    message: {
      en: `\`${file}\` does not say by its name what it is.`,
      fr: `Le nom de \`${file}\` ne dit pas ce que c’est.`,
    },
    hint: {
      en: 'Give it one of the endings `.csv`, `.tsv`, `.jsonl`, `.parquet`, `.npz`, `.npy`, `.png`, `.jpg`.',
      fr: 'Donnez-lui une des terminaisons `.csv`, `.tsv`, `.jsonl`, `.parquet`, `.npz`, `.npy`, `.png`, `.jpg`.',
    },
  });
