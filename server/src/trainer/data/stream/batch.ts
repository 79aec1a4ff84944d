import { FileRows, type RowFile, type Rows } from '../rows/rows.ts';
import { type Scaler, scaleInto } from '../scale.ts';
import { CodedRows, type ColumnCode } from '../table/encode.ts';

/** One input or target whose rows lie in a file: plain data, for the thread that reads them. */
export interface FileBlock {
  readonly file: RowFile;
  /** How raw rows become numbers; `null`: they are the numbers. */
  readonly codes: readonly ColumnCode[] | null;
  readonly scaler: Scaler;
  /** Rows of a sample. */
  readonly length: number;
  /** Numbers of a sample. */
  readonly size: number;
}

/** A batch to read: the first row of each sample for each block, and where the numbers go. */
export interface BatchJob {
  readonly firsts: readonly Int32Array[];
  readonly into: readonly Float32Array[];
}

/** Where the numbers of a block come from, and go to. */
interface Lane extends Pick<FileBlock, 'scaler' | 'length' | 'size'> {
  readonly rows: Rows;
}

/** Reads batches from files, encoded and scaled. */
export class BatchFiller {
  readonly #lanes: readonly Lane[];

  constructor(blocks: readonly FileBlock[]) {
    const files = new Map<number, Rows>();
    this.#lanes = blocks.map(({ file, codes, scaler, length, size }) => {
      const raw = files.get(file.fd) ?? new FileRows(file, Number.POSITIVE_INFINITY);
      files.set(file.fd, raw);
      return { rows: codes ? new CodedRows(raw, codes) : raw, scaler, length, size };
    });
  }

  /** @throws Error when a file cannot be read */
  fill({ firsts, into }: BatchJob): void {
    const samples = firsts[0]?.length ?? 0;
    for (let i = 0; i < samples; ) {
      const run = this.#lanes.every(({ length }) => length === 1) ? runFrom(firsts, i) : 1;
      for (const [lane, { rows, scaler, length, size }] of this.#lanes.entries()) {
        const target = into[lane];
        if (!target) continue;
        scaleInto(rows.read(firsts[lane]?.[i] ?? 0, run * length), run * size, scaler, target, i * size);
      }
      i += run;
    }
  }
}

/** How many samples from the i-th on follow each other in every file. */
function runFrom(firsts: readonly Int32Array[], i: number): number {
  const samples = firsts[0]?.length ?? 0;
  let run = 1;
  while (i + run < samples && firsts.every((rows) => rows[i + run] === (rows[i] ?? 0) + run)) run++;
  return run;
}
