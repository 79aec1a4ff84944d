import type { Config, DataFacts } from '../../../protocol/index.ts';
import type { Folders } from '../file.ts';
import { listImageFolder, readImages } from '../sources/images/folder.ts';
import { imageSize } from '../sources/open.ts';
import { ColumnScan } from './column.ts';
import type { ScanLimits } from './table.ts';

/** So many images are decoded, spread over the classes. */
const DECODED = 48;

/** Lists a folder of images, and looks into some of them. */
export async function scanImages(config: Config, folders: Folders, { signal }: ScanLimits): Promise<Omit<DataFacts, 'file'>> {
  const folder = typeof config.folder === 'string' ? config.folder : '';
  const { labels, classes, files } = await listImageFolder(folder, folders);
  const size = imageSize(config);
  const image = new ColumnScan('image', [size.height, size.width, size.channels]);
  const step = Math.max(1, Math.floor(files.length / DECODED));
  for (let at = 0; at < files.length; at += step) {
    signal.throwIfAborted();
    const pixels = await readImages(files.slice(at, at + 1), folders, size, { folder: undefined });
    for (const value of pixels.read(0, 1)) image.number(value, { row: at + 1, line: null });
  }
  const label = new ColumnScan('class');
  for (const number of labels) label.text(classes[number] ?? '');
  return {
    rows: files.length,
    scanned: files.length,
    columns: [image.facts(null), label.facts(null)],
    preset: { inputs: ['image'], target: ['class'] },
    groups: [],
    duplicates: null,
  };
}
