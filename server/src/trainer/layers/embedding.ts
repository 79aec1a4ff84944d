import { cast, div, mul, notEqual, type Tensor, tanh, transpose } from '@tensorflow/tfjs-core';
import { flagIn, numberOrNone } from '../ops/config.ts';
import { lookUp } from '../ops/gather.ts';
import { times } from './dense.ts';
import { type Layer, type LayerCall, onlyInput, unmasked, weightOf } from './kit.ts';

/** keras/src/layers/core/embedding.py */
export const embedding: Layer = {
  perSample: true,
  run: (call) => {
    const indices = cast(onlyInput(call), 'int32');
    const table = weightOf(call, 'embeddings');
    return {
      outputs: [lookUp(table, indices, (uses) => call.pass.lookUps?.add(table, uses))],
      masks: [flagIn(call.config, 'mask_zero') ? notEqual(indices, 0) : null],
    };
  },
};

/** A score for every id. */
function scores(call: LayerCall): Tensor {
  const tied = flagIn(call.config, 'tie_weights');
  if (tied) call.pass.lookUps?.readWhole(weightOf(call, 'embeddings'));
  const kernel = tied ? transpose(weightOf(call, 'embeddings')) : weightOf(call, 'reverse_embeddings');
  const logits = times(onlyInput(call), kernel);
  const cap = numberOrNone(call.config, 'logit_soft_cap');
  return cap === null ? logits : mul(tanh(div(logits, cap)), cap);
}

/** keras/src/layers/core/reversible_embedding.py */
export const reversibleEmbedding: Layer = {
  perSample: true,
  run: (call) => (flagIn(call.config, 'reverse') ? unmasked(scores(call)) : embedding.run(call)),
};
