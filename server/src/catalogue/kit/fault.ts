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
  /** Numbers and words that the message needs; which ones is said in the rule's file. */
  readonly facts: Readonly<Record<string, Plain>>;
}

export type FaultRule =
  | 'input-rank'
  | 'conv-input-rank'
  | 'negative-dimension'
  | 'shape-mismatch'
  | 'reshape-size-mismatch'
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

export const isFault = (value: object): value is Fault => 'fault' in value;

/** The Keras refusal `rule`, with what its message needs. */
export const fault = (rule: FaultRule, facts: Fault['facts'], where: Pick<Fault, 'argument' | 'shapes'> = {}): Fault => ({
  fault: rule,
  facts,
  ...where,
});
