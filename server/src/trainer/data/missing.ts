import type { MissingRule } from './columns.ts';
import { DataError } from './error.ts';
import type { ArrayBlock } from './from-arrays.ts';
import { ArrayRows } from './rows/rows.ts';

/**
 * Takes care of values of arrays that are no numbers: reports the first, or leaves out the samples that have one. Tables have
 * done so with their cells.
 *
 * @throws DataError at the first NaN under `missing = error`, and at any infinity
 */
export function withoutGaps(blocks: readonly ArrayBlock[], missing: MissingRule): readonly ArrayBlock[] {
  for (const block of blocks) checkFinite(block, missing);
  if (missing !== 'drop') return blocks;
  const gaps = new Set(blocks.flatMap(samplesWithGaps));
  return gaps.size === 0 ? blocks : blocks.map((block) => without(block, gaps));
}

function checkFinite({ rows: { data, width }, ...block }: ArrayBlock, missing: MissingRule): void {
  if (data instanceof Uint8Array) return;
  const at = firstNotFinite(data, missing === 'error');
  if (at === undefined) return;
  const value = data[at];
  throw new DataError(
    { file: block.file, column: block.features[0]?.column ?? block.name, sample: Math.floor(at / Math.max(width, 1)) + 1 },
    {
      message: {
        en: `a value is ${value}; the loss would be NaN from there on.`,
        fr: `une valeur est ${value} ; la perte vaudrait NaN dès cet endroit.`,
      },
      hint: {
        en: 'Replace it in the file; for NaN there are `missing = drop` and `missing = mean`.',
        fr: 'Remplacez-la dans le fichier ; pour NaN, il y a `missing = drop` et `missing = mean`.',
      },
    },
  );
}

/** A plain loop: with a callback a value, `findIndex` took a quarter of a second for 188 MB of images. */
function firstNotFinite(data: Float32Array | Float64Array, nan: boolean): number | undefined {
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (!Number.isFinite(value) && (nan || !Number.isNaN(value))) return i;
  }
  return undefined;
}

function samplesWithGaps({ rows: { data, width }, gaps }: ArrayBlock): readonly number[] {
  const samples: number[] = [];
  for (let i = 0; gaps && i < data.length; i++) if (Number.isNaN(data[i])) samples.push(Math.floor(i / Math.max(width, 1)));
  return samples;
}

function without(block: ArrayBlock, gaps: ReadonlySet<number>): ArrayBlock {
  const { data, width } = block.rows;
  const kept = data.filter((_, i) => !gaps.has(Math.floor(i / Math.max(width, 1))));
  return { ...block, gaps: false, rows: new ArrayRows(kept, width) };
}
