import { concat, mean, slice, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { fusedMaxPool } from '../fused/max-pool.ts';
import { flagIn, numbersIn, textIn } from '../ops/config.ts';
import { largest } from '../ops/largest.ts';
import { range } from '../ops/shapes.ts';
import { pool, type Reduction } from '../ops/windows/pool.ts';
import { areChannelsFirst, fromChannelsLast, toChannelsLast } from './channels.ts';
import { globalAveragePooling1d } from './global-average.ts';
import { type Layer, onlyInput, unmasked } from './kit.ts';

/** keras/src/layers/pooling/base_pooling.py */
const pooling = (reduction: Reduction): Layer => ({
  perSample: true,
  run: (call) => {
    const { config } = call;
    const size = numbersIn(config, 'pool_size');
    const strides = config.strides === null ? size : numbersIn(config, 'strides');
    const padding = textIn(config, 'padding') === 'same' ? 'same' : 'valid';
    const windows = (x: Tensor): Tensor => pool(x, reduction, size, { strides, padding });
    const fused = reduction === 'max' ? fusedMaxPool(onlyInput(call), windows) : null;
    return unmasked(fused ?? fromChannelsLast(windows(toChannelsLast(onlyInput(call), config)), config));
  },
});

const reduced = (x: Tensor, reduction: Reduction, axes: readonly number[], keepDims: boolean): Tensor =>
  reduction === 'max' ? largest(x, axes, keepDims) : mean(x, [...axes], keepDims);

const spatialAxes = (x: Tensor, config: Config): readonly number[] =>
  areChannelsFirst(config) ? range(x.rank).slice(2) : range(x.rank).slice(1, -1);

/** keras/src/layers/pooling/base_global_pooling.py */
const globalPooling = (reduction: Reduction): Layer => ({
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    return unmasked(reduced(x, reduction, spatialAxes(x, call.config), flagIn(call.config, 'keepdims')));
  },
});

/** One axis cut into `count` windows that may overlap. keras/src/backend/tensorflow/nn.py, `_compute_static_gather_indices` */
function evened(x: Tensor, axis: number, count: number, reduction: Reduction): Tensor {
  const size = x.shape[axis] ?? 1;
  const windows = range(count).map((i) => {
    const start = Math.floor((i * size) / count);
    const length = Math.ceil(((i + 1) * size) / count) - start;
    const begin = x.shape.map((_, at) => (at === axis ? start : 0));
    return reduced(
      slice(
        x,
        begin,
        x.shape.map((n, at) => (at === axis ? length : n)),
      ),
      reduction,
      [axis],
      true,
    );
  });
  return concat(windows, axis);
}

/** keras/src/layers/pooling/base_adaptive_pooling.py */
const adaptivePooling = (reduction: Reduction): Layer => ({
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    const counts = numbersIn(call.config, 'output_size');
    const axes = spatialAxes(x, call.config);
    return unmasked(axes.reduce((y, axis, i) => evened(y, axis, counts[i] ?? 1, reduction), x));
  },
});

/** Every pooling, by Keras's class name. */
export const poolings: Readonly<Record<string, Layer>> = {
  AdaptiveAveragePooling1D: adaptivePooling('average'),
  AdaptiveAveragePooling2D: adaptivePooling('average'),
  AdaptiveAveragePooling3D: adaptivePooling('average'),
  AdaptiveMaxPooling1D: adaptivePooling('max'),
  AdaptiveMaxPooling2D: adaptivePooling('max'),
  AdaptiveMaxPooling3D: adaptivePooling('max'),
  AveragePooling1D: pooling('average'),
  AveragePooling2D: pooling('average'),
  AveragePooling3D: pooling('average'),
  GlobalAveragePooling1D: globalAveragePooling1d,
  GlobalAveragePooling2D: globalPooling('average'),
  GlobalAveragePooling3D: globalPooling('average'),
  GlobalMaxPooling1D: globalPooling('max'),
  GlobalMaxPooling2D: globalPooling('max'),
  GlobalMaxPooling3D: globalPooling('max'),
  MaxPooling1D: pooling('max'),
  MaxPooling2D: pooling('max'),
  MaxPooling3D: pooling('max'),
};
