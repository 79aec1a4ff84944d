import type { Layer, LayerCall, LayerResult } from '../layers/kit.ts';
import { fusedBatchNormalization } from './batch-normalization.ts';
import { fusedLayerNormalization } from './layer-normalization.ts';
import { fusedRecurrent } from './recurrent/layer.ts';

/** A layer by faster operations than its definition; `null` where it does not apply. */
type FusedLayer = (call: LayerCall) => LayerResult | null;

const fusedLayers: Readonly<Record<string, FusedLayer>> = {
  BatchNormalization: fusedBatchNormalization,
  GRU: (call) => fusedRecurrent('GRU', call),
  LSTM: (call) => fusedRecurrent('LSTM', call),
  LayerNormalization: fusedLayerNormalization,
};

/** Layers by Keras's class name, each by its fusion where that applies. */
export const withFusions = (layers: Readonly<Record<string, Layer>>): Readonly<Record<string, Layer>> =>
  Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => {
      const fused = fusedLayers[name];
      return [name, fused ? { ...layer, run: (call: LayerCall) => fused(call) ?? layer.run(call) } : layer];
    }),
  );
