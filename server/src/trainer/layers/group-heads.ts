import { concat, matMul, mul, reshape, sigmoid, type Tensor } from '@tensorflow/tfjs-core';
import { flagIn, numberIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { attended, dropped } from './attending.ts';
import { allowed, asHeads, fromHeads, penalised, projected, weightsOf } from './heads.ts';
import type { Layer, LayerResult } from './kit.ts';

/** Each head `times` times, one after the other. @param x [batch, heads, steps, features] */
function repeated(x: Tensor, times: number): Tensor {
  const apart = withAxis(x, 2);
  const copies = concat(
    Array.from({ length: times }, () => apart),
    2,
  );
  const [batch = 1, heads = 1, steps = 1, features = 1] = x.shape;
  return reshape(copies, [batch, heads * times, steps, features]);
}

const STEPS = { over: [1], apart: [] };

/** keras/src/layers/attention/grouped_query_attention.py */
export const groupQueryAttention: Layer = {
  run: (call): LayerResult => {
    const { config } = call;
    const given = attended(call);
    const times = numberIn(config, 'num_query_heads') / numberIn(config, 'num_key_value_heads');
    const query = penalised(call, projected(call, 'query', given.query));
    const key = repeated(asHeads(penalised(call, projected(call, 'key', given.key)), STEPS), times);
    const value = repeated(asHeads(penalised(call, projected(call, 'value', given.value)), STEPS), times);
    const asking = mul(asHeads(query, STEPS), 1 / Math.sqrt(numberIn(config, 'head_dim')));
    const weights = weightsOf(call, matMul(asking, key, false, true), allowed(call, given), given.query.rank);
    const means = fromHeads(matMul(dropped(weights, call), value), query, STEPS);
    const gate = flagIn(config, 'use_gate') ? penalised(call, sigmoid(projected(call, 'gate', given.query))) : null;
    const output = penalised(call, projected(call, 'attention_output', gate ? mul(means, gate) : means, 2));
    if (!flagIn(config, 'return_attention_scores')) return { outputs: [output], masks: [given.queryMask] };
    return { outputs: [output, weights], masks: [given.queryMask, null] };
  },
};
