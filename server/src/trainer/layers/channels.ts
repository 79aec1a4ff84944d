import { type Tensor, transpose } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { textOrNone } from '../ops/config.ts';
import { range } from '../ops/shapes.ts';

/** Whether channels are on axis 1. The kernels of all engines want them last, so such a layer turns its input round. */
export const areChannelsFirst = (config: Config): boolean => textOrNone(config, 'data_format') === 'channels_first';

export const toChannelsLast = (x: Tensor, config: Config): Tensor =>
  areChannelsFirst(config) ? transpose(x, [0, ...range(x.rank).slice(2), 1]) : x;

export const fromChannelsLast = (x: Tensor, config: Config): Tensor =>
  areChannelsFirst(config) ? transpose(x, [0, x.rank - 1, ...range(x.rank).slice(1, -1)]) : x;
