import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../../../protocol/index.ts';
import type { Folders } from '../file.ts';
import type { FittedData } from '../load.ts';
import type { Prepared } from '../prepared.ts';
import { ArrayRows, type Rows } from '../rows/rows.ts';
import type { Spill } from '../rows/store.ts';
import { isImageName, readImageFolder, readImages } from '../sources/images/folder.ts';
import { imageSize } from '../sources/open.ts';
import { CodedRows } from '../table/encode.ts';
import { type NewBlocks, unknownClass } from './table.ts';

interface Wish {
  readonly files: readonly string[];
  readonly targets: boolean;
  readonly spill: Spill;
}

/**
 * Reads images by their names, or all of a folder; with targets, a folder with a sub-folder for each class.
 *
 * @throws DataError when one cannot be decoded, or a sub-folder is no class of the run
 */
export async function newPictures(plan: Plan, fitted: FittedData, folders: Folders, wish: Wish): Promise<NewBlocks> {
  const size = imageSize(plan.data.source.config);
  if (wish.targets) return withClasses(wish.files[0] ?? '', fitted, folders, { ...wish, size });
  const files = (await Promise.all(wish.files.map((file) => imagesIn(file, folders)))).flat();
  const rows = await readImages(files, folders, size, wish.spill);
  return { inputs: pixels(fitted, rows), targets: [], place: (row) => ({ file: files[row] ?? '' }) };
}

const pixels = ({ inputs }: FittedData, rows: Rows): readonly Prepared[] =>
  inputs.map((one) => ({ fitted: one, rows, length: 1 }));

/** The file itself, or the images below a folder. */
async function imagesIn(file: string, { file: spec }: Folders): Promise<readonly string[]> {
  const folder = path.resolve(path.dirname(spec), file);
  const entries = await readdir(folder, { recursive: true }).catch(() => null);
  if (entries === null) return [file];
  return entries
    .filter(isImageName)
    .sort()
    .map((name) => path.posix.join(file, name.replaceAll(path.sep, '/')));
}

async function withClasses(
  folder: string,
  fitted: FittedData,
  folders: Folders,
  { size, spill }: Wish & { readonly size: ReturnType<typeof imageSize> },
): Promise<NewBlocks> {
  const images = await readImageFolder(folder, folders, size, spill);
  const targets = fitted.targets.map((one): Prepared => {
    const [feature] = one.features;
    const classes = feature && 'classes' in feature ? feature.classes : [];
    const numbers = images.classes.map((name, i) => {
      const known = classes.indexOf(name);
      if (known < 0 && images.labels.includes(i)) throw unknownClass({ file: path.posix.join(folder, name) }, name, classes);
      return known;
    });
    const oneHot = feature?.encoding === 'one_hot' ? (one.shape[0] ?? classes.length) : null;
    const rows = new CodedRows(new ArrayRows(Float32Array.from(images.labels), 1), [{ at: 0, classes: numbers, oneHot }]);
    return { fitted: one, rows, length: 1 };
  });
  return { inputs: pixels(fitted, images.rows), targets, place: (row) => ({ file: images.files[row] ?? folder }) };
}
