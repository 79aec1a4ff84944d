import { reason } from '../../failure.ts';
import { bytesIn } from '../bytes.ts';
import { DataError } from '../error.ts';
import type { Folders } from '../file.ts';
import { type CellSink, giveValue, type TableSource, type WantedColumn } from '../table/source.ts';
import { unreadableText } from './delimited/errors.ts';

/** The names of the columns are those of the first objects: so many are looked at. */
const LOOKED_AT = 1_000;

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

type Row = Readonly<Record<string, unknown>>;

/** The lines of a file that are not empty. */
async function* linesIn(file: string, folders: Folders): AsyncGenerator<Line, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, number] = ['', 0];
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      throw unreadableText(file, number + 1, error);
    }
  };
  for await (const piece of bytesIn(file, folders)) {
    const lines = (rest + decode(piece)).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield { text, number };
    }
  }
  rest += decode();
  if (rest.trim() !== '') yield { text: rest, number: number + 1 };
}

function objectIn({ text, number }: Line, file: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notObject(file, number, reason(error), error);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  throw notObject(file, number, text.trim().slice(0, 40));
}

/**
 * Opens a file of JSON Lines: an object a line, whose keys are the columns. A key that a line lacks is a missing value.
 *
 * @throws DataError for a line that is no object, or a file without one
 */
export async function openJsonLines(file: string, folders: Folders): Promise<TableSource> {
  const columns = new Set<string>();
  let looked = 0;
  for await (const line of linesIn(file, folders)) {
    for (const key of Object.keys(objectIn(line, file))) columns.add(key);
    looked += 1;
    if (looked === LOOKED_AT) break;
  }
  if (looked === 0) throw noLines(file);
  const names = [...columns];
  return {
    kind: 'table',
    file,
    columns: names,
    decimal: '.',
    read: (wanted, sink) => readRows(file, folders, names, wanted, sink),
  };
}

async function readRows(
  file: string,
  folders: Folders,
  columns: readonly string[],
  wanted: readonly WantedColumn[],
  sink: CellSink,
): Promise<void> {
  for await (const line of linesIn(file, folders)) {
    const row = objectIn(line, file);
    sink.startRow(line.number);
    for (const [slot, { column, mode }] of wanted.entries()) {
      const name = columns[column] ?? '';
      const value = row[name];
      if (typeof value === 'object' && value !== null) throw notCell(file, line.number, name);
      giveValue(sink, slot, mode, value);
    }
    if (!sink.endRow()) return;
  }
}

const notObject = (file: string, row: number, what: string, cause?: unknown): DataError =>
  new DataError(
    { file, row },
    {
      message: { en: `the line is no JSON object (${what}).`, fr: `la ligne n'est pas un objet JSON (${what}).` },
      hint: {
        en: 'Each line is one object: `{"sepal_length": 5.1, "species": "setosa"}`.',
        fr: 'Chaque ligne est un objet : `{"sepal_length": 5.1, "species": "setosa"}`.',
      },
    },
    cause,
  );

const notCell = (file: string, row: number, column: string): DataError =>
  new DataError(
    { file, row, column },
    {
      message: {
        en: 'a list or an object stands where one value is wanted.',
        fr: 'une liste ou un objet se trouve là où il faut une valeur.',
      },
      hint: {
        en: 'Write its values as keys of their own, or leave the column out of `inputs`.',
        fr: 'Écrivez ses valeurs sous des clés à elles, ou laissez la colonne hors de `inputs`.',
      },
    },
  );

const noLines = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: { en: 'there is not one row of data.', fr: "il n'y a pas une seule ligne de données." },
      hint: { en: 'Write an object a line.', fr: 'Écrivez un objet par ligne.' },
    },
  );
