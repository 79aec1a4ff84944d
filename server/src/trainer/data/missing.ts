import { productOf } from './arrays.ts';
import type { Block } from './block.ts';
import type { MissingRule } from './columns.ts';
import { DataError } from './error.ts';

/**
 * Takes care of values of arrays that are no numbers: reports the first, or leaves out the samples that have one. Tables have
 * done so with their cells.
 *
 * @throws DataError at the first NaN under `missing = error`, and at any infinity
 */
export function withoutGaps(blocks: readonly Block[], missing: MissingRule): readonly Block[] {
  for (const block of blocks) checkFinite(block, missing);
  if (missing !== 'drop') return blocks;
  const gaps = new Set(blocks.flatMap(samplesWithGaps));
  return gaps.size === 0 ? blocks : blocks.map((block) => without(block, gaps));
}

const widthOf = ({ shape }: Block): number => Math.max(productOf(shape), 1);

function checkFinite(block: Block, missing: MissingRule): void {
  const at = block.data.findIndex((value) => !Number.isFinite(value) && (missing === 'error' || !Number.isNaN(value)));
  if (at < 0) return;
  const value = block.data[at];
  throw new DataError(
    { file: block.file, column: block.features[0]?.column ?? block.name, sample: Math.floor(at / widthOf(block)) + 1 },
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

function samplesWithGaps(block: Block): readonly number[] {
  const width = widthOf(block);
  const samples: number[] = [];
  for (let i = 0; i < block.data.length; i++) if (Number.isNaN(block.data[i])) samples.push(Math.floor(i / width));
  return samples;
}

function without(block: Block, gaps: ReadonlySet<number>): Block {
  const width = widthOf(block);
  return { ...block, data: block.data.filter((_, i) => !gaps.has(Math.floor(i / width))) };
}
