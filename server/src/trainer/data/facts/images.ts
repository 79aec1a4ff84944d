import type { DataFacts } from '../../../protocol/index.ts';
import type { Folders } from '../file.ts';
import type { ImageSize } from '../sources/images/folder.ts';
import { listImageFolder, readImages } from '../sources/images/folder.ts';
import { ColumnLook } from './column.ts';
import { MOST_IMAGES } from './limits.ts';

/** About so many, from the whole of a list. */
const spread = <T>(list: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, i) => i % step === 0);
};

/** What a folder of images tells: the classes of all of them, the pixels of some. @throws DataError when there is no image */
export async function imagesFacts(file: string, folders: Folders, size: ImageSize): Promise<DataFacts> {
  const { files, labels, classes } = await listImageFolder(file, folders);
  const pixels = new ColumnLook('image', false);
  const rows = await readImages(spread(files, MOST_IMAGES), folders, size, { folder: folders.out });
  for (let row = 0; row < rows.count; row++)
    for (const value of rows.read(row, 1)) pixels.number(value, { row: row + 1, line: null });
  const names = new ColumnLook('class', true);
  for (const label of labels) names.text(classes[label] ?? '');
  const shape = [size.height, size.width, size.channels];
  return {
    file,
    rows: files.length,
    scanned: files.length,
    columns: [pixels.finish({ shape, rows: null }), names.finish()],
    preset: { inputs: ['image'], target: ['class'] },
    groups: [],
    duplicates: null,
  };
}
