import { add, cast, matMul, mul, sub, sum, type Tensor, tanh } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, textOrNone } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { attended, both, causal, dropped, softmaxOf } from './attending.ts';
import { groupQueryAttention } from './group-heads.ts';
import { multiHeadAttention } from './heads.ts';
import { type Layer, type LayerCall, type LayerResult, type Mask, weightOf } from './kit.ts';

/** Every step of the query beside every step of the key: [batch, query steps, key steps, features]. */
const sums = (query: Tensor, key: Tensor): Tensor => add(withAxis(query, query.rank - 1), withAxis(key, key.rank - 2));

type Scores = (call: LayerCall, query: Tensor, key: Tensor) => Tensor;

/** keras/src/layers/attention/attention.py, `_calculate_scores` */
const byProduct: Scores = (call, query, key) => {
  const scaled = (x: Tensor): Tensor => (flagIn(call.config, 'use_scale') ? mul(x, weightOf(call, 'scale')) : x);
  if (textOrNone(call.config, 'score_mode') !== 'concat') return scaled(matMul(query, key, false, true));
  return mul(weightOf(call, 'concat_score_weight'), sum(tanh(scaled(sums(query, key))), -1));
};

/** keras/src/layers/attention/additive_attention.py, `_calculate_scores` */
const bySum: Scores = (call, query, key) => {
  const bent = tanh(sums(query, key));
  return sum(flagIn(call.config, 'use_scale') ? mul(bent, weightOf(call, 'scale')) : bent, -1);
};

/** Far enough below every score that nothing of it is left. */
const FAR = 1e9;

function allowed(config: Config, scores: Tensor, valueMask: Mask): Mask {
  const [steps = 1, others = 1] = scores.shape.slice(-2);
  const order = flagIn(config, 'use_causal_mask') ? withAxis(causal(steps, others), 0) : null;
  return both(valueMask && (valueMask.rank > 1 ? withAxis(valueMask, 1) : valueMask), order);
}

const attending = (scoresOf: Scores): Layer => ({
  run: (call): LayerResult => {
    const { query, value, key, queryMask, valueMask } = attended(call);
    const scores = scoresOf(call, query, key);
    const mask = allowed(call.config, scores, valueMask);
    const masked = mask ? sub(scores, mul(sub(1, cast(mask, 'float32')), FAR)) : scores;
    const weights = dropped(softmaxOf(masked), call);
    const means = matMul(weights, value);
    const output = queryMask ? mul(means, withAxis(cast(queryMask, 'float32'), -1)) : means;
    if (!flagIn(call.config, 'return_attention_scores')) return { outputs: [output], masks: [queryMask] };
    return { outputs: [output, weights], masks: [queryMask, null] };
  },
});

/** Every attention layer, by Keras's class name. */
export const attentions: Readonly<Record<string, Layer>> = {
  AdditiveAttention: attending(bySum),
  Attention: attending(byProduct),
  GroupQueryAttention: groupQueryAttention,
  MultiHeadAttention: multiHeadAttention,
};
