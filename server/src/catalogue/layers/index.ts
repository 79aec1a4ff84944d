import type { LayerEntry } from '../kit/index.ts';
import { activationLayer } from './activation.ts';
import { add } from './add.ts';
import { averagePooling2d } from './average-pooling-2d.ts';
import { batchNormalization } from './batch-normalization.ts';
import { bidirectional } from './bidirectional.ts';
import { concatenate } from './concatenate.ts';
import { conv2d } from './conv2d.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { embedding } from './embedding.ts';
import { flatten } from './flatten.ts';
import { globalAveragePooling2d } from './global-average-pooling-2d.ts';
import { gru } from './gru.ts';
import { input } from './input.ts';
import { layerNormalization } from './layer-normalization.ts';
import { lstm } from './lstm.ts';
import { maxPooling2d } from './max-pooling-2d.ts';
import { reshape } from './reshape.ts';
import { simpleRnn } from './simple-rnn.ts';
import { timeDistributed } from './time-distributed.ts';

/** Every layer, in the order of the reference pages. */
export const layers: readonly LayerEntry[] = [
  input,
  dense,
  activationLayer,
  embedding,
  conv2d,
  maxPooling2d,
  averagePooling2d,
  globalAveragePooling2d,
  simpleRnn,
  lstm,
  gru,
  bidirectional,
  timeDistributed,
  batchNormalization,
  layerNormalization,
  dropout,
  reshape,
  flatten,
  add,
  concatenate,
];
