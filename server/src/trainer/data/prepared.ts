import type { Plan } from '../../protocol/index.ts';
import { productOf } from './arrays.ts';
import type { Block, Feature } from './block.ts';
import type { Rows } from './rows/rows.ts';
import { fitScaler, type RowSet, type Scaler } from './scale.ts';
import { fitVocabulary, TokenRows } from './vocabulary.ts';

/** How one input or target was made from the file; with it a prediction can be made from new rows, and read back. */
export interface Fitted {
  readonly name: string;
  /** Of one sample. */
  readonly shape: readonly number[];
  readonly features: readonly Feature[];
  readonly scaler: Scaler;
}

/** One input or target, ready to be taken sample by sample. */
export interface Prepared {
  readonly fitted: Fitted;
  /** Not yet scaled. */
  readonly rows: Rows;
  /** Rows of one sample. */
  readonly length: number;
}

/** Numbers of one sample. */
export const sizeOf = ({ fitted }: Prepared): number => productOf(fitted.shape);

/**
 * Learns from the training rows what a block needs: its vocabulary, what stands for missing values, its scale.
 *
 * @param shape of one sample
 * @throws DataError when a column has no value in the training part
 */
export function prepareBlock(
  block: Block,
  {
    rows,
    shape,
    length,
    scale,
    data,
  }: {
    readonly rows: RowSet;
    readonly shape: readonly number[];
    readonly length: number;
    readonly scale: Plan['data']['scale'];
    readonly data: Plan['data'];
  },
): Prepared {
  const known = block.texts ? withVocabulary(block, fitVocabulary(block.texts, rows, data.tokenize)) : block;
  const scaler = fitScaler(known, rows, scale);
  return { fitted: { name: block.name, shape, features: known.features, scaler }, rows: known.rows, length };
}

/** The block with its words numbered. */
export function withVocabulary(block: Block, vocabulary: readonly string[]): Block {
  if (!block.texts) return block;
  return {
    ...block,
    rows: new TokenRows(block.texts, vocabulary, block.shape[0] ?? 1),
    features: block.features.map(({ column }) => ({ column, encoding: 'tokens', vocabulary })),
  };
}
