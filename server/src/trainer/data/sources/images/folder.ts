import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readData } from '../../bytes.ts';
import { DataError } from '../../error.ts';
import { type Folders, resolveFolder } from '../../file.ts';
import type { Element } from '../../rows/numbers.ts';
import type { Rows } from '../../rows/rows.ts';
import { RowStore, type Spill } from '../../rows/store.ts';
import { decodeImage } from './decode.ts';
import { resized, withChannels } from './picture.ts';

/** What every image becomes. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Images with the class of each. */
export interface Images {
  readonly kind: 'images';
  /** The path of the folder as the spec writes it. */
  readonly file: string;
  readonly size: ImageSize;
  readonly rows: Rows;
  /** The number of the class of each image. */
  readonly labels: Uint32Array;
  /** The names of the sub-folders, in the order of their numbers. */
  readonly classes: readonly string[];
  readonly files: readonly string[];
}

const EXTENSION = /\.(png|jpe?g)$/i;

/** Whether a file is taken for an image. */
export const isImageName = (name: string): boolean => EXTENSION.test(name);

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The images below a folder, in the order of their paths. */
async function imagesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter(isImageName).sort(byCode);
}

/** The images of a folder with their classes, none of them opened yet. */
export type ImageList = Pick<Images, 'labels' | 'classes' | 'files'>;

/**
 * Lists a folder of images, a class a sub-folder, in the order of their names. Other files are passed over.
 * keras/src/utils/image_dataset_utils.py
 *
 * @throws DataError when there is no image
 */
export async function listImageFolder(file: string, folders: Folders): Promise<ImageList> {
  const folder = await resolveFolder(file, folders);
  const classes = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(byCode);
  const files: string[] = [];
  const labels: number[] = [];
  for (const [label, name] of classes.entries()) {
    for (const image of await imagesBelow(path.join(folder, name))) {
      files.push(path.posix.join(file, name, image.replaceAll(path.sep, '/')));
      labels.push(label);
    }
  }
  if (files.length === 0) throw noImages(file, classes.length);
  return { labels: Uint32Array.from(labels), classes, files };
}

/** Lists and reads a folder of images. @throws DataError when there is no image, or one cannot be decoded */
export async function readImageFolder(file: string, folders: Folders, size: ImageSize, spill: Spill): Promise<Images> {
  const list = await listImageFolder(file, folders);
  return { kind: 'images', file, size, rows: await readImages(list.files, folders, size, spill), ...list };
}

/** Reads images as they are given: bytes while none has to be resized. @throws DataError when one cannot be decoded */
export async function readImages(files: readonly string[], folders: Folders, size: ImageSize, spill: Spill): Promise<Rows> {
  return (await decodeAll(files, folders, size, 'u8', spill)) ?? (await decodeAll(files, folders, size, 'f32', spill)) ?? NONE;
}

const NONE: Rows = { count: 0, width: 0, read: () => new Uint8Array() };

/** `null` when bytes do not do. */
async function decodeAll(
  files: readonly string[],
  folders: Folders,
  { width, height, channels }: ImageSize,
  element: Element,
  spill: Spill,
): Promise<Rows | null> {
  const store = new RowStore(width * height * channels, element, spill);
  for (const file of files) {
    const picture = await decodeImage(await readData(file, folders), file);
    const pixels = withChannels(picture, channels);
    const fits = picture.width === width && picture.height === height;
    if (!fits && element === 'u8') return null;
    store.append(fits ? pixels : resized(pixels, picture, { width, height }, channels));
  }
  return store.finish();
}

const noImages = (file: string, classes: number): DataError =>
  new DataError(
    { file },
    {
      message:
        classes === 0
          ? { en: 'the folder has no sub-folders.', fr: "le dossier n'a pas de sous-dossiers." }
          : {
              en: 'its sub-folders hold no PNG or JPEG image.',
              fr: 'ses sous-dossiers ne contiennent aucune image PNG ou JPEG.',
            },
      hint: {
        en: 'Put the images of each class into a sub-folder with its name: `cats/1.png`, `dogs/1.png`.',
        fr: 'Mettez les images de chaque classe dans un sous-dossier à son nom : `cats/1.png`, `dogs/1.png`.',
      },
    },
  );
