import { type AsyncBuffer, asyncBufferFromFile, type DecodedArray, parquetMetadataAsync, parquetScan } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { reason } from '../../failure.ts';
import { DataError } from '../error.ts';
import { type Folders, resolveInside } from '../file.ts';
import { type CellSink, giveValue, type TableSource, type WantedColumn } from '../table/source.ts';

type Metadata = Awaited<ReturnType<typeof parquetMetadataAsync>>;

/**
 * Opens a Parquet file. Its row groups are read one after another, of each the columns that are wanted.
 *
 * @throws DataError when it is no such file, is cut off, or has no rows
 */
export async function openParquet(file: string, folders: Folders): Promise<TableSource> {
  const path = await resolveInside(file, folders);
  const { buffer, metadata } = await guarded(file, async () => {
    const opened = await asyncBufferFromFile(path);
    return { buffer: opened, metadata: await parquetMetadataAsync(opened) };
  });
  if (metadata.num_rows === 0n) throw noRows(file);
  const columns = leaves(metadata);
  return {
    kind: 'table',
    file,
    columns,
    decimal: '.',
    read: (wanted, sink) => readGroups({ file, buffer, metadata, columns }, wanted, sink),
  };
}

/** The columns that hold one value a row. */
function leaves({ schema }: Metadata): readonly string[] {
  const names: string[] = [];
  for (let i = 1; i < schema.length; ) {
    const element = schema[i];
    if (!element) break;
    if (element.num_children === undefined && element.repetition_type !== 'REPEATED') names.push(element.name);
    i = after(schema, i);
  }
  return names;
}

/** The place after an element and all that belongs to it. */
function after(schema: Metadata['schema'], at: number): number {
  let next = at + 1;
  for (let left = schema[at]?.num_children ?? 0; left > 0; left--) next = after(schema, next);
  return next;
}

interface Opened {
  readonly file: string;
  readonly buffer: AsyncBuffer;
  readonly metadata: Metadata;
  readonly columns: readonly string[];
}

async function readGroups(
  { file, buffer, metadata, columns }: Opened,
  wanted: readonly WantedColumn[],
  sink: CellSink,
): Promise<void> {
  const names = wanted.map(({ column }) => columns[column] ?? '');
  const scan = await guarded(file, async () =>
    parquetScan({ file: buffer, metadata, columns: [...new Set(names)], compressors }),
  );
  for (const { rowStart, rowEnd } of scan.ranges) {
    const values = await guarded(file, () => Promise.all(names.map((column) => scan.readColumn({ column, rowStart, rowEnd }))));
    if (!giveRows(values, rowEnd - rowStart, wanted, sink)) return;
  }
}

function giveRows(values: readonly DecodedArray[], rows: number, wanted: readonly WantedColumn[], sink: CellSink): boolean {
  for (let row = 0; row < rows; row++) {
    sink.startRow(null);
    for (const [slot, { mode }] of wanted.entries()) giveValue(sink, slot, mode, values[slot]?.[row]);
    if (!sink.endRow()) return false;
  }
  return true;
}

async function guarded<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new DataError(
      { file },
      {
        message: {
          en: `the file is no Parquet file, or is damaged (${reason(error)}).`,
          fr: `le fichier n'est pas un fichier Parquet, ou il est abîmé (${reason(error)}).`,
        },
        hint: {
          en: 'Download it again, or write it with `DataFrame.to_parquet(file)`.',
          fr: 'Téléchargez-le à nouveau, ou écrivez-le avec `DataFrame.to_parquet(file)`.',
        },
      },
      error,
    );
  }
}

const noRows = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: { en: 'there is not one row of data.', fr: "il n'y a pas une seule ligne de données." },
      hint: { en: 'Choose a file with rows.', fr: 'Choisissez un fichier qui a des lignes.' },
    },
  );
