import { div } from '@tensorflow/tfjs-core';
import type { Configured } from '../../protocol/index.ts';
import { withFusions } from '../fused/layers.ts';
import { entryOrNone } from '../ops/config.ts';
import { penalty } from '../regularizers/index.ts';
import { activationLayers } from './activations.ts';
import { activityRegularization } from './activity.ts';
import { normalization } from './adapted-normalization.ts';
import { attentions } from './attention.ts';
import { augmentations } from './augment/index.ts';
import { borders } from './borders.ts';
import { convLstm } from './conv-lstm.ts';
import { convolutions } from './convolutions.ts';
import { dense } from './dense.ts';
import { einsumDense } from './einsum-dense.ts';
import { embedding, reversibleEmbedding } from './embedding.ts';
import { imageLayers } from './images.ts';
import type { Layer, LayerCall, LayerResult } from './kit.ts';
import { masking } from './masking.ts';
import { melSpectrogram } from './mel-spectrogram.ts';
import { merges } from './merging.ts';
import { noises } from './noise.ts';
import { normalizations } from './normalizations.ts';
import { poolings } from './pooling.ts';
import { gru, lstm, simpleRnn } from './recurrent-layers.ts';
import { flatten, identity, permute, reshaped } from './reshaping.ts';
import { rnn } from './rnn.ts';
import { stftSpectrogram } from './stft-spectrogram.ts';

/** Every layer that contains no other, by Keras's class name. */
export const plainLayers: Readonly<Record<string, Layer>> = withFusions({
  ...activationLayers,
  ...attentions,
  ...augmentations,
  ...borders,
  ...convolutions,
  ...imageLayers,
  ...merges,
  ...noises,
  ...normalizations,
  ...poolings,
  ActivityRegularization: activityRegularization,
  ConvLSTM1D: convLstm,
  ConvLSTM2D: convLstm,
  ConvLSTM3D: convLstm,
  Dense: dense,
  EinsumDense: einsumDense,
  Embedding: embedding,
  Flatten: flatten,
  GRU: gru,
  Identity: identity,
  LSTM: lstm,
  Masking: masking,
  Normalization: normalization,
  MelSpectrogram: melSpectrogram,
  Permute: permute,
  STFTSpectrogram: stftSpectrogram,
  RNN: rnn,
  Reshape: reshaped,
  ReversibleEmbedding: reversibleEmbedding,
  SimpleRNN: simpleRnn,
});

/** Penalties on outputs, each divided by the batch size. keras/src/layers/layer.py, `__call__` */
function penalise(config: Configured['config'], { outputs }: LayerResult, { pass }: Pick<LayerCall, 'pass'>): void {
  const regularizer = entryOrNone(config, 'activity_regularizer');
  if (!regularizer) return;
  for (const output of outputs) pass.penalties.push(div(penalty(output, regularizer), output.shape[0] ?? 1));
}

/** One use of a layer, with the penalty on what it gives. */
export function runWith(layer: Layer, call: LayerCall): LayerResult {
  const result = layer.run(call);
  if (!layer.forgetsActivity) penalise(call.config, result, call);
  return result;
}
