import { add, cast, div, matMul, mul, reshape, sigmoid, sub, type Tensor, transpose } from '@tensorflow/tfjs-core';
import { biased } from '../ops/bias.ts';
import { entryOrNone, flagIn, numberIn, numberOrNone, numbersIn } from '../ops/config.ts';
import { positiveAxis, product, range, withAxis } from '../ops/shapes.ts';
import { penalty } from '../regularizers/index.ts';
import { type Attended, attended, both, causal, dropped, nearby, softmaxOf } from './attending.ts';
import { type Layer, type LayerCall, type LayerResult, type Mask, weightOf } from './kit.ts';

/** How many of the last axes of `x` a projection sums over, all in one matrix product. */
export function projected(call: LayerCall, name: string, x: Tensor, bound = 1): Tensor {
  const kernel = weightOf(call, `${name}/kernel`);
  const [free, made] = [x.shape.slice(0, x.rank - bound), kernel.shape.slice(bound)];
  const inputs = product(kernel.shape.slice(0, bound));
  const flat = matMul(reshape(x, [product(free), inputs]), reshape(kernel, [inputs, product(made)]));
  const y = flagIn(call.config, 'use_bias') ? biased(flat, reshape(weightOf(call, `${name}/bias`), [product(made)])) : flat;
  return reshape(y, [...free, ...made]);
}

/** Each projection is penalised by itself; the last one is the layer's output, and penalised as such. */
export function penalised(call: LayerCall, x: Tensor): Tensor {
  const regularizer = entryOrNone(call.config, 'activity_regularizer');
  if (regularizer) call.pass.penalties.push(div(penalty(x, regularizer), x.shape[0] ?? 1));
  return x;
}

/** Axes over which attention runs, and the others between batch and heads, which are batches of their own. */
interface Axes {
  readonly over: readonly number[];
  readonly apart: readonly number[];
}

/**
 * The axes of what is projected. `attention_axes` counts among them as if the heads were the features: the last axis of the input
 * means the heads. Keras's fused attention asks nobody, and runs over the steps.
 */
function axesOf(call: LayerCall, rank: number): Axes {
  const middle = range(rank).slice(1, -1);
  const given = call.config.attention_axes;
  const isGiven = given !== null && given !== undefined && !isFused(call, rank);
  const over = isGiven ? numbersIn(call.config, 'attention_axes').map((axis) => positiveAxis(axis, rank)) : middle;
  return { over, apart: middle.filter((axis) => !over.includes(axis)) };
}

/** The order of axes in which all batches come first, then the steps, then the features. Heads are batches, unless they are attended to. */
function orderOf(
  rank: number,
  { over, apart }: Axes,
): { readonly batches: readonly number[]; readonly heads: readonly number[] } {
  const heads = over.includes(rank - 2) ? [] : [rank - 2];
  return { batches: [0, ...apart], heads };
}

const sizesOf = ({ shape }: Tensor, axes: readonly number[]): readonly number[] => axes.map((axis) => shape[axis] ?? 1);

/** [batch, …, heads, features] as [batches, heads, steps, features]. */
export function asHeads(x: Tensor, axes: Axes): Tensor {
  const { batches, heads } = orderOf(x.rank, axes);
  const sizes = (some: readonly number[]): number => product(sizesOf(x, some));
  const turned = transpose(x, [...batches, ...heads, ...axes.over, x.rank - 1]);
  return reshape(turned, [sizes(batches), sizes(heads), sizes(axes.over), x.shape[x.rank - 1] ?? 1]);
}

/** The way back, in the shape of `like` but for the features. */
export function fromHeads(y: Tensor, like: Tensor, axes: Axes): Tensor {
  const { batches, heads } = orderOf(like.rank, axes);
  const order = [...batches, ...heads, ...axes.over, like.rank - 1];
  const turned = reshape(y, [...sizesOf(like, order.slice(0, -1)), y.shape.at(-1) ?? 1]);
  return transpose(
    turned,
    range(like.rank).map((axis) => order.indexOf(axis)),
  );
}

/** Scores as Keras gives them out: batches, heads, the axes of the query, those of the key. */
const scoresOf = (weights: Tensor, query: Tensor, key: Tensor, axes: Axes): Tensor => {
  const { batches, heads } = orderOf(query.rank, axes);
  return reshape(weights, [...sizesOf(query, [...batches, ...heads, ...axes.over]), ...sizesOf(key, axes.over)]);
};

/** [batch or 1, query steps or 1, key steps]: what may be looked at. */
export function allowed({ config }: LayerCall, { query, value, queryMask, valueMask, keyMask }: Attended): Mask {
  const [steps = 1, others = 1] = [query.shape[1], value.shape[1]];
  const window = numberOrNone(config, 'sliding_window');
  const own = both(
    queryMask && withAxis(queryMask, -1),
    both(valueMask && withAxis(valueMask, 1), keyMask && withAxis(keyMask, 1)),
  );
  const order = flagIn(config, 'use_causal_mask') ? withAxis(causal(steps, others), 0) : null;
  return both(own, both(order, window === null ? null : withAxis(nearby(steps, others, window), 0)));
}

const FAR = 1e9;

/** Scores with what may not be looked at far below all others. */
const hidden = (scores: Tensor, shown: Tensor): Tensor => add(mul(scores, shown), mul(sub(shown, 1), FAR));

/**
 * Keras's fused attention leaves a step that may look at nothing the mean of all values; its other way, taken with dropout
 * or scores or more axes, gives zeros.
 */
const isFused = (call: LayerCall, rank: number): boolean =>
  numberIn(call.config, 'dropout') === 0 && !flagIn(call.config, 'return_attention_scores') && rank === 3;

export function weightsOf(call: LayerCall, scores: Tensor, mask: Mask, rank: number): Tensor {
  if (!mask) return softmaxOf(scores);
  const shown = cast(withAxis(mask, 1), 'float32');
  const weights = softmaxOf(hidden(scores, shown));
  return isFused(call, rank) ? weights : mul(weights, shown);
}

/** keras/src/layers/attention/multi_head_attention.py */
export const multiHeadAttention: Layer = {
  run: (call): LayerResult => {
    const given = attended(call);
    const axes = axesOf(call, given.query.rank);
    const query = penalised(call, projected(call, 'query', given.query));
    const key = penalised(call, projected(call, 'key', given.key));
    const value = penalised(call, projected(call, 'value', given.value));
    const scale = 1 / Math.sqrt(numberIn(call.config, 'key_dim'));
    const scores = matMul(mul(asHeads(query, axes), scale), asHeads(key, axes), false, true);
    const weights = weightsOf(call, scores, allowed(call, given), given.query.rank);
    const means = fromHeads(matMul(dropped(weights, call), asHeads(value, axes)), query, axes);
    const gate = flagIn(call.config, 'use_gate') ? penalised(call, sigmoid(projected(call, 'gate', given.query))) : null;
    const output = projected(call, 'attention_output', gate ? mul(means, gate) : means, 2);
    if (!flagIn(call.config, 'return_attention_scores')) return { outputs: [output], masks: [given.queryMask] };
    return { outputs: [output, scoresOf(weights, query, key, axes)], masks: [given.queryMask, null] };
  },
};
