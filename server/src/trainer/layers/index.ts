import { bidirectional } from './bidirectional.ts';
import type { Layer } from './kit.ts';
import { plainLayers } from './run.ts';
import { spectralNormalization, timeDistributed } from './time-distributed.ts';

/** Every layer by Keras's class name; a test pairs it with the catalogue. */
export const layers: Readonly<Record<string, Layer>> = {
  ...plainLayers,
  Bidirectional: bidirectional,
  SpectralNormalization: spectralNormalization,
  TimeDistributed: timeDistributed,
};

/** @throws Error when no layer has that name */
export function layerNamed(name: string): Layer {
  const layer = layers[name];
  if (!layer) throw new Error(`No layer is called ${name}.`);
  return layer;
}
