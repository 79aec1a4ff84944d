import type { Plain } from './plain.ts';
import type { Shape } from './shape.ts';

/**
 * Why a layer cannot take its inputs or its configuration. Facts only: the rule of the same name, in the language's
 * `problems/`, writes the message and the fixes.
 */
export interface Fault {
  readonly fault: FaultRule;
  /** The argument to underline; left out: the layer's name. */
  readonly argument?: string;
  /** The shapes concerned, inputs first. */
  readonly shapes?: readonly Shape[];
  /** Numbers and words that the message needs; see `FaultRule`. */
  readonly facts: Readonly<Record<string, Plain>>;
}

/**
 * The rules that a layer's own functions find broken, with their facts.
 *
 * - `input-rank`: `rank` that is needed, or `min`, the least
 * - `conv-input-rank`: `rank`
 * - `negative-dimension`: `axis`, `input`, `window` (dilated), `stride`, `size` that would come out
 * - `shape-mismatch`: `case` (`merge`, `batch`, `rank`, `concatenate`, `state`, `dot`, `attention`); the `axis` and the sizes `one`, `other`;
 *   `named` comes from the language: the size of that `name` would have to be `one` and `other`;
 *   of `dot` also `other_axis`, that of the second input
 * - `reshape-size-mismatch`: `from`, `to` (counts; `to` without the −1), `reason` (`count`, `several-unknown`, `divisor`)
 * - `reshape-includes-batch`: `batch`
 * - `invalid-groups`: `groups`, and `filters` or `channels`, whichever it does not divide
 * - `strides-with-dilation`: `strides`, `dilation`
 * - `invalid-axis`: `axis`, `rank`
 * - `flatten-unknown-size`: `axis` of the size that must be known, counted from 0
 * - `time-distributed-rank`, `missing-batch-size`: none
 * - `input-count-mismatch`: `min`, `max`, `got`
 * - `invalid-bidirectional`: `reason` (`layer`, `direction`, `option`, `states`); the inner `layer` or the `option` that differs
 * - `invalid-constraint`: `reason` (`axis`, `order`); `axis`, `rank` and `weight`, or `min_value` and `max_value`
 * - `invalid-argument`: `reason`: `shape-and-batch-shape`, `batch-size-and-batch-shape` or `no-shape` of Input;
 *   `unsupported`, of an argument that is not part of the language; `layer`, not known; `cell`, of a `layer` that is one step and stands alone; `no-cell`, of a `layer` where a cell is wanted;
 *   `no-cells`, of an empty list; `frame-step`, of a `step` that is no part of a `length`, `fft-length`, of an `fft` shorter than a
 *   `length`, `short-sound`, of a `time` below `least`; `no-kernel`, of a `layer` without one; `reverse-width`, of vectors of `got` numbers where the table has `width`;
 *   `heads`, of `query` heads that `value` heads do not divide;
 *   of an equation `einsum-form`, that is none, `einsum-output`, `einsum-kernel`, `einsum-twice` and
 *   `einsum-bias`, of a `letter` that has no place, `einsum-size`, of a `letter` that is `one` and `other`, `einsum-rank`, of an
 *   `output_shape` of `got` sizes for `wanted` letters, `einsum-unknown`, of sizes that a weight needs; `weight-rank`, of an
 *   `entry` that does not work on a `weight` of that `rank`; `dtype`, of an `entry` that draws no `weight` of that type; `output-padding`, of an `output_padding` that is not below its
 *   `stride`; `renorm-order`, of `rmax` and `rmin` the wrong way round; `renorm-bound`, of a `dmax` below 0; `list-length`, of an `argument` that wants a list of that `length`;
 *   `range`, of an `argument` from `low` to `high` that lies wholly outside
 *   `min` to `max`; `odd`, of an `argument` whose `value` is even; `together`, of an `argument` and an `other` that want the same
 *   shape; `channels`, of images whose number of `channels` is none of those `wanted`;
 *   `inner-inputs` and `inner-outputs`, of a `layer` that takes or gives several values where its wrapper has one
 * - `invalid-permutation`: `dims`, `rank` of the input
 */
export type FaultRule =
  | 'input-rank'
  | 'conv-input-rank'
  | 'negative-dimension'
  | 'shape-mismatch'
  | 'reshape-size-mismatch'
  | 'reshape-includes-batch'
  | 'invalid-groups'
  | 'strides-with-dilation'
  | 'invalid-permutation'
  | 'invalid-axis'
  | 'flatten-unknown-size'
  | 'time-distributed-rank'
  | 'invalid-size'
  | 'missing-batch-size'
  | 'input-count-mismatch'
  | 'invalid-bidirectional'
  | 'invalid-constraint'
  | 'invalid-argument';

export const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'fault' in value;

/** The Keras refusal `rule`, with what its message needs. */
export const fault = (rule: FaultRule, facts: Fault['facts'], where: Pick<Fault, 'argument' | 'shapes'> = {}): Fault => ({
  fault: rule,
  facts,
  ...where,
});
