import { bytesIn } from '../../bytes.ts';
import type { Folders } from '../../file.ts';
import type { CellSink, TableSource, WantedColumn } from '../../table/source.ts';
import { checkNames, noRows, textError, unreadableText } from './errors.ts';
import { type Slot, TextFault, Tokenizer } from './tokenizer.ts';

export interface DelimitedOptions {
  readonly delimiter: string;
  /** What stands before the fraction of a number. */
  readonly decimal: string;
  /** Whether the first line names the columns; without, they are called `0`, `1`, … */
  readonly header: boolean;
}

/** A row longer than this is none: a quote was opened and never closed. */
const LONGEST_ROW = 2 ** 26;
const MARK = [0xef, 0xbb, 0xbf] as const;

type Slots = readonly (Slot | null)[] | null;

/** Feeds a tokenizer with the pieces of a file; what it leaves goes before the next piece. */
async function tokenize(written: string, folders: Folders, tokenizer: Tokenizer, slots: Slots, sink: CellSink): Promise<void> {
  let rest: Uint8Array = Buffer.alloc(0);
  let [started, more] = [false, true];
  const read = (bytes: Uint8Array, last: boolean): void => {
    const result = tokenizer.rows(bytes, slots, sink, last);
    more = result.more;
    rest = Buffer.from(bytes.subarray(result.read));
    if (rest.length > LONGEST_ROW) throw new TextFault({ kind: 'open-quote', line: tokenizer.line });
  };
  for await (const piece of bytesIn(written, folders)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (bytes.length < MARK.length) {
      rest = Buffer.from(bytes);
      continue;
    }
    read(started ? bytes : withoutMark(bytes, written), false);
    started = true;
    if (!more) return;
  }
  if (rest.length > 0) read(rest, true);
}

/** @throws DataError when the mark says that the text is in UTF-16 */
function withoutMark(bytes: Uint8Array, file: string): Uint8Array {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw unreadableText(file);
  return MARK.every((byte, i) => bytes[i] === byte) ? bytes.subarray(MARK.length) : bytes;
}

/** Takes the first row alone. */
class FirstRow implements CellSink {
  readonly cells: string[] = [];
  startRow(): void {
    this.cells.length = 0;
  }
  number(slot: number, value: number): void {
    this.cells[slot] = String(value);
  }
  text(slot: number, text: string): void {
    this.cells[slot] = text;
  }
  endRow(): boolean {
    return false;
  }
}

function slotsOf(columns: number, wanted: readonly WantedColumn[]): readonly (Slot | null)[] {
  const slots: (Slot | null)[] = Array.from({ length: columns }, () => null);
  for (const [slot, { column, mode }] of wanted.entries()) slots[column] = { slot, mode };
  return slots;
}

/**
 * Opens a table of text and reads the names of its columns.
 *
 * @throws DataError for a file without a row, a repeated column, text that is not UTF-8
 */
export async function openDelimited(file: string, folders: Folders, options: DelimitedOptions): Promise<TableSource> {
  const { delimiter, decimal, header } = options;
  const pass = async (tokenizer: Tokenizer, slots: Slots, sink: CellSink): Promise<void> => {
    try {
      await tokenize(file, folders, tokenizer, slots, sink);
    } catch (error) {
      throw error instanceof TextFault ? textError(file, error, slots?.length ?? 0, delimiter) : error;
    }
  };
  const first = new FirstRow();
  await pass(new Tokenizer(delimiter, decimal), null, first);
  if (first.cells.length === 0) throw noRows(file);
  const columns = header ? [...first.cells] : first.cells.map((_, i) => String(i));
  checkNames(columns, file);
  return {
    kind: 'table',
    file,
    columns,
    decimal,
    read: async (wanted, sink) => {
      const tokenizer = new Tokenizer(delimiter, decimal, header);
      await pass(tokenizer, slotsOf(columns.length, wanted), sink);
      if (tokenizer.given === 0) throw noRows(file);
    },
  };
}
