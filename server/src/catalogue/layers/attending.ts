import { type Fault, fault, isKnown, type Shape, type Size } from '../kit/index.ts';
import { needsMinRank } from './checks.ts';
import { product } from './geometry.ts';

/** What attention layers share: a query, a value and, if it is not the value, a key. keras/src/layers/attention */

export interface Attended {
  readonly query: Shape;
  readonly value: Shape;
  readonly key: Shape;
}

/** What an option of the call says; left out, it is false. */
export interface CallOptions {
  readonly return_attention_scores?: boolean;
  readonly use_causal_mask?: boolean;
}

export const attended = ([query = [], value = [], key = value]: readonly Shape[]): Attended => ({ query, value, key });

const differ = (one: Size | undefined, other: Size | undefined): boolean => isKnown(one) && isKnown(other) && one !== other;

/** Two sizes that must be one, on an axis that is counted from the end when it is negative. */
const mismatch = (inputs: readonly Shape[], one: Shape, axis: number, other: Shape): Fault | undefined =>
  differ(one.at(axis), other.at(axis))
    ? fault(
        'shape-mismatch',
        {
          case: 'attention',
          axis: axis < 0 ? axis + one.length : axis,
          one: one.at(axis) ?? null,
          other: other.at(axis) ?? null,
        },
        { shapes: inputs },
      )
    : undefined;

/** Two or three inputs of at least so many sizes, one batch, a value for each key. */
export const attentionFault = (inputs: readonly Shape[], minRank = 3): Fault | undefined => {
  if (inputs.length < 2 || inputs.length > 3)
    return fault('input-count-mismatch', { min: 2, max: 3, got: inputs.length }, { shapes: inputs });
  const { query, value, key } = attended(inputs);
  const rank = [query, value, key].map((input) => needsMinRank(input, minRank)).find((refused) => refused !== undefined);
  const batch = query.length === value.length ? mismatch(inputs, query, 0, value) : undefined;
  return rank ?? batch ?? mismatch(inputs, value, -2, key);
};

/** Query and key are compared value by value. */
export const depthFault = (inputs: readonly Shape[]): Fault | undefined => {
  const { query, key } = attended(inputs);
  return mismatch(inputs, query, -1, key);
};

/** A value or key of more axes than the query would give the output axes that Keras does not draw. */
const axesFault = (inputs: readonly Shape[]): Fault | undefined => {
  const { query, value, key } = attended(inputs);
  if (Math.max(value.length, key.length) <= query.length) return undefined;
  return fault('shape-mismatch', { case: 'rank' }, { shapes: inputs });
};

/**
 * One output a step of the query, each as wide as a value; then the weights, where they are asked for. Without a time axis Keras
 * attends over the batch, but for a causal mask, which would add an axis.
 */
export const attentionOutputs = (inputs: readonly Shape[], options: CallOptions & object): readonly Shape[] | Fault => {
  const { query, value, key } = attended(inputs);
  const causal = options.use_causal_mask ? needsMinRank(query, 3) : undefined;
  const refused = attentionFault(inputs, 2) ?? causal ?? axesFault(inputs) ?? depthFault(inputs);
  if (refused) return refused;
  const output = [...query.slice(0, -1), value.at(-1) ?? null];
  return options.return_attention_scores ? [output, [...query.slice(0, -1), key.at(-2) ?? null]] : [output];
};

/** Every step of the query with every key, then with every value. */
export const attentionMacs = (inputs: readonly Shape[]): number | null => {
  const { query, value, key } = attended(inputs);
  const scores = product([...query.slice(1), key.at(-2) ?? null]);
  const means = product([...query.slice(1, -1), key.at(-2) ?? null, value.at(-1) ?? null]);
  return scores === null || means === null ? null : scores + means;
};
