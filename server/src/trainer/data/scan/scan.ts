import type { Columns, DataFacts, DataPlan } from '../../../protocol/index.ts';
import type { Folders } from '../file.ts';
import { openSource } from '../sources/open.ts';
import { scanArrays } from './arrays.ts';
import { scanImages } from './images.ts';
import { type ScanLimits, scanTable } from './table.ts';

/** Rows that a scan looks at. */
const ROWS = 100_000;

const listsIn = (columns: DataPlan['target']): readonly (readonly string[])[] =>
  Object.values(columns ?? {}).filter((list: Columns): list is readonly string[] => !('from' in list));

/**
 * Looks into the source of a data block: the first 100,000 rows of a table, the first samples of arrays, some images of a folder.
 *
 * @param signal gives up
 * @throws DataError when a file cannot be read
 */
export async function scanData(
  data: DataPlan,
  folders: Folders,
  { rows = ROWS, signal = new AbortController().signal }: Partial<ScanLimits> = {},
): Promise<DataFacts> {
  const limits = { rows, signal };
  const { config } = data.source;
  if (data.source.name === 'images') {
    return { file: String(config.folder ?? ''), ...(await scanImages(data, folders, limits)) };
  }
  const source = await openSource(data, folders, data.seed ?? 0, { folder: undefined });
  if (source.kind === 'images') throw new Error('Images are scanned by themselves.');
  const facts = source.kind === 'table' ? await scanTable(source, listsIn(data.target), limits) : scanArrays(source, limits);
  return { file: source.file, ...facts };
}
