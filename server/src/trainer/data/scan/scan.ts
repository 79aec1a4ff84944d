import type { Columns, DataFacts, DataPlan, Look } from '../../../protocol/index.ts';
import type { Folders } from '../file.ts';
import { openSource, type Source } from '../sources/open.ts';
import { scanArrays } from './arrays.ts';
import { scanImages } from './images.ts';
import { openAllArrays } from './npz.ts';
import { type ScanLimits, scanTable } from './table.ts';

/** Rows that a scan looks at. */
const ROWS = 100_000;

/** The columns of a list or a range, as far as the table has them. */
function expand(names: readonly string[], columns: Columns): readonly string[] {
  if (!('from' in columns)) return columns.filter((name) => names.includes(name));
  const [from, to] = [names.indexOf(columns.from), names.indexOf(columns.to)];
  return from < 0 || to < 0 ? [] : names.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** A plan of nothing but the source: no columns are chosen, no row is left out. */
const planOf = (source: Look['source']): DataPlan => ({
  name: null,
  source,
  inputs: null,
  target: null,
  encode: {},
  scale: null,
  scaleTarget: null,
  reshape: null,
  window: null,
  tokenize: null,
  missing: 'error',
  split: null,
  shuffle: false,
  stratify: false,
  seed: null,
  line: 0,
});

const open = ({ source }: Look, folders: Folders): Promise<Source> =>
  source.name === 'npz' ? openAllArrays(source.config, folders) : openSource(planOf(source), folders, 0, { folder: undefined });

/**
 * Looks into the source of a data block: the first 100,000 rows of a table, the first samples of arrays, some images of a folder.
 *
 * @param signal gives up
 * @throws DataError when a file cannot be read
 */
export async function scanData(
  look: Look,
  folders: Folders,
  { rows = ROWS, signal = new AbortController().signal }: Partial<ScanLimits> = {},
): Promise<DataFacts> {
  const limits = { rows, signal };
  const { name, config } = look.source;
  if (name === 'images') return { file: String(config.folder ?? ''), ...(await scanImages(config, folders, limits)) };
  const source = await open(look, folders);
  if (source.kind === 'images') throw new Error('Images are scanned by themselves.');
  if (source.kind === 'arrays') return { file: source.file, ...scanArrays(source, limits) };
  const targets = look.targets.map((columns) => expand(source.columns, columns));
  return { file: source.file, ...(await scanTable(source, targets, limits)) };
}
